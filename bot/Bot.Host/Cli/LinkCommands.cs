using System.CommandLine;
using System.Globalization;
using Bot.Host.People;
using Bot.Interviews.Bundles;

namespace Bot.Host.Cli;

/// <summary><c>study links …</c>: personal links.</summary>
internal static class LinkCommands
{
    private const int MostAtOnce = 10_000;
    private const int LeastOfId = 6;

    public static Command All(CommandPlace place) => new("links", "Personal links: each opens one interview for whoever holds it.") { Create(place), List(place), Revoke(place) };

    private static Command Create(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var segment = StudyCommands.Segment("The segment of whoever opens it.");
        var language = new Option<string?>("--language") { Description = "The language of the interview; left out, the browser's, if the study has it." };
        var count = new Option<int>("--count") { Description = $"How many links, at most {MostAtOnce}.", DefaultValueFactory = _ => 1 };
        var person = new Option<string?>("--person") { Description = "The address of the person on the roster that it is for; segment and language are theirs." };
        var expires = new Option<string>("--expires") { Description = "For how long it may be opened for the first time: days, weeks or hours, such as 30d, 2w or 12h.", DefaultValueFactory = _ => "30d" };
        var command = new Command("create", "Makes personal links and prints their addresses, one a line. They are not shown again: only a hash of them is kept.") { study, segment, language, count, person, expires };
        command.SetAction((parsed, cancellation) => place.RunAsync(
            parsed,
            (context, token) => CreateAsync(
                context,
                new(parsed.GetValue(study)!, parsed.GetValue(segment), parsed.GetValue(language), parsed.GetValue(count), parsed.GetValue(person), parsed.GetValue(expires)!),
                token),
            cancellation));
        return command;
    }

    private static Command List(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var command = new Command("list", "Shows a study's personal links by their ids, newest first.") { study };
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(parsed, (context, token) => ListAsync(context, parsed.GetValue(study)!, token), cancellation));
        return command;
    }

    private static Command Revoke(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var links = new Argument<string[]>("link") { Description = "The id that \"list\" shows, the beginning of it, or the whole address.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("revoke", "Closes personal links for good.") { study, links };
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(parsed, (context, token) => RevokeAsync(context, parsed.GetValue(study)!, parsed.GetValue(links)!, token), cancellation));
        return command;
    }

    private static async Task<int> CreateAsync(CommandContext context, Wanted wanted, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, wanted.Study) is not { } bundle
            || !await StudyCommands.HasSegmentAsync(context, bundle, wanted.Segment)
            || await WishAsync(context, bundle, wanted, cancellation) is not { } wish)
        {
            return 1;
        }

        var address = context.Get<PublicAddress>();
        var links = context.Get<PersonalLinks>();
        for (var i = 0; i < wanted.Count; i++)
        {
            await context.Output.WriteLineAsync(address.Interview((await links.CreateAsync(wish, cancellation)).Token).ToString());
        }

        if (!address.IsSet)
        {
            await context.Errors.WriteLineAsync("PublicUrl is not set, so these addresses work on this machine alone. Set it to how participants reach this installation, for example PublicUrl=https://interviews.example.com");
        }

        return 0;
    }

    private static async Task<LinkWish?> WishAsync(CommandContext context, StudyBundle bundle, Wanted wanted, CancellationToken cancellation)
    {
        var study = bundle.Study;
        if (LifeOf(wanted.Expires) is not { } life)
        {
            await context.Errors.WriteLineAsync($"--expires is \"{wanted.Expires}\", expected days, weeks or hours up to a year, for example --expires 30d");
            return null;
        }

        if (wanted.Count is < 1 or > MostAtOnce || (wanted.Count > 1 && wanted.Person is not null))
        {
            await context.Errors.WriteLineAsync(wanted.Person is null
                ? $"--count is {wanted.Count}, expected 1 to {MostAtOnce}, for example --count 20"
                : "--person names one person, who needs one link: leave --count out.");
            return null;
        }

        if (wanted.Language is { } language && !study.Languages.Contains(language, StringComparer.OrdinalIgnoreCase))
        {
            await context.Errors.WriteLineAsync($"The study {study.Id} is not held in \"{language}\". It is held in: {string.Join(", ", study.Languages)}.");
            return null;
        }

        if (wanted.Person is null)
        {
            return new(study.Id, life, wanted.Segment, wanted.Language);
        }

        var rosters = context.Get<Rosters>();
        if (PeopleCommands.ContactOf(wanted.Person) is not { } contact || await rosters.FindAsync(study.Id, rosters.IdOf(contact), cancellation) is not { } person)
        {
            await context.Errors.WriteLineAsync($"Nobody on the roster of {study.Id} has the address {wanted.Person}. See: study people list {study.Id}");
            return null;
        }

        return new(study.Id, life, wanted.Segment ?? person.Entry.Segment, wanted.Language ?? person.Entry.Language, person.Id);
    }

    private static async Task<int> ListAsync(CommandContext context, string study, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is null)
        {
            return 1;
        }

        var links = await context.Get<Participations>().ListLinksAsync(study, cancellation);
        var people = (await context.Get<Rosters>().ListAsync(study, cancellation)).ToDictionary(p => p.Id);
        var now = context.Get<TimeProvider>().GetUtcNow();
        if (links.Count > 0)
        {
            await context.Output.WriteAsync(TextTable.Of(
                ["LINK", "STATE", "SEGMENT", "LANGUAGE", "PERSON", "CREATED", "EXPIRES", "INTERVIEW"],
                links.Select(link => (string[])
                [
                    link.Id, PeopleWords.Of(link.StateAt(now)), link.Segment ?? "", link.Language ?? "",
                    link.Person is { } person && people.TryGetValue(person, out var known) ? known.Entry.Contact.ToString() : "",
                    Time(link.CreatedAt), Time(link.ExpiresAt), link.Interview ?? "",
                ])));
        }

        await context.Errors.WriteLineAsync(links.Count > 0 ? $"{PeopleCommands.Count(links.Count, "link", "links")}; times are UTC." : $"There are no personal links to {study}. Make one with: study links create {study}");
        return 0;
    }

    private static async Task<int> RevokeAsync(CommandContext context, string study, string[] named, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is null)
        {
            return 1;
        }

        var links = context.Get<PersonalLinks>();
        var known = await links.ListAsync(study, cancellation);
        var failed = false;
        foreach (var name in named)
        {
            var token = name[(name.LastIndexOf('/') + 1)..];
            var found = known.Where(l => name.Length >= LeastOfId && l.Id.StartsWith(name, StringComparison.Ordinal)).ToList();
            if (found.Count == 0 && await links.FindAsync(token, cancellation) is { } byAddress && byAddress.Study == study)
            {
                found = [byAddress];
            }

            if (found is not [var link])
            {
                failed = true;
                await context.Errors.WriteLineAsync(found.Count == 0
                    ? $"{study} has no link \"{name}\". Give an id, {LeastOfId} characters of its beginning or more, or the whole address; see: study links list {study}"
                    : $"\"{name}\" begins the ids of {found.Count} links: give more of it.");
                continue;
            }

            await links.RevokeAsync(link.Id, cancellation);
            await context.Output.WriteLineAsync(link.RevokedAt is null ? $"{link.Id} is revoked." : $"{link.Id} was revoked before.");
        }

        return failed ? 1 : 0;
    }

    private static TimeSpan? LifeOf(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 9000)
        {
            return null;
        }

        TimeSpan? life = char.ToLowerInvariant(text[^1]) switch
        {
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            'w' => TimeSpan.FromDays(number * 7),
            _ => null,
        };
        return life > TimeSpan.FromDays(366) ? null : life;
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private sealed record Wanted(string Study, string? Segment, string? Language, int Count, string? Person, string Expires);
}
