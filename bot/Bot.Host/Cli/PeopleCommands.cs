using System.CommandLine;
using System.Globalization;
using Bot.Host.People;
using Bot.Interviews.Commands;
using Bot.Interviews.People;

namespace Bot.Host.Cli;

/// <summary><c>study people …</c>: the roster of a study.</summary>
internal static class PeopleCommands
{
    public static Command All(CommandPlace place) => new("people", "The roster of a study.") { Import(place), List(place), Remove(place) };

    private static Command Import(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var file = new Argument<FileInfo>("file") { Description = $"CSV in UTF-8 with the header {RosterColumn.Header}" };
        var command = new Command("import", "Adds people from a CSV file, and brings those up to date whose address is known. Nobody is removed. With an error in the file nothing is changed.") { study, file };
        command.SetAction((parsed, cancellation) => place.RunAsync(parsed, (context, token) => ImportAsync(context, parsed.GetValue(study)!, parsed.GetValue(file)!, token), cancellation));
        return command;
    }

    private static Command List(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var segment = StudyCommands.Segment("Only the people of this segment.");
        var command = new Command("list", "Shows the people of a study.") { study, segment };
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(parsed, (context, token) => ListAsync(context, parsed.GetValue(study)!, parsed.GetValue(segment), token), cancellation));
        return command;
    }

    private static Command Remove(CommandPlace place)
    {
        var study = StudyCommands.Study();
        var address = new Argument<string>("address") { Description = "As the roster has it." };
        var command = new Command("remove", "Takes somebody off the roster of a study. Their interview, if there is one, stays.") { study, address };
        command.SetAction((parsed, cancellation) => place.RunOnStoredAsync(parsed, (context, token) => RemoveAsync(context, parsed.GetValue(study)!, parsed.GetValue(address)!, token), cancellation));
        return command;
    }

    private static async Task<int> ImportAsync(CommandContext context, string study, FileInfo file, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is not { } bundle || await context.ReadFile(file, cancellation) is not { } content)
        {
            return 1;
        }

        var roster = RosterReader.Read(content, bundle.Study);
        if (!roster.IsValid)
        {
            foreach (var error in roster.Errors)
            {
                await context.Errors.WriteLineAsync($"{file}: {error}");
            }

            return await context.FailAsync($"Nothing was imported: {Count(roster.Errors.Count, "error", "errors")} in {file}.");
        }

        var changes = await context.Get<Rosters>().ImportAsync(study, roster.Entries, cancellation);
        await context.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(roster.Entries.Count, "person", "people")} in {file}: {changes.Added} added, {changes.Changed} changed, {changes.Unchanged} as they were."));
        return 0;
    }

    private static async Task<int> ListAsync(CommandContext context, string study, string? segment, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is not { } bundle || !await StudyCommands.HasSegmentAsync(context, bundle, segment))
        {
            return 1;
        }

        var people = (await context.Get<Rosters>().ListAsync(study, cancellation)).Where(p => segment is null || p.Entry.Segment == segment).ToList();
        var invited = (await context.Get<Invitations>().ListAsync(study, cancellation)).Where(i => i.Contact is not null).ToDictionary(i => i.Contact!.Key);
        var optedOut = await context.Get<OptOuts>().AllAsync(cancellation);
        var unreachable = await context.Get<Unreachables>().AllAsync(cancellation);
        if (people.Count > 0)
        {
            await context.Output.WriteAsync(TextTable.Of(
                ["NAME", "ADDRESS", "SEGMENT", "TENURE", "VALUE", "LANGUAGE", "TIME ZONE", "INVITATION", "PROBLEM"],
                people.Select(p => Row(p, invited.GetValueOrDefault(p.Entry.Contact.Key), optedOut(p.Entry.Contact), unreachable(p.Entry.Contact)))));
        }

        await context.Errors.WriteLineAsync(people.Count > 0
            ? $"{Count(people.Count, "person", "people")}."
            : $"Nobody is on the roster of {study}{(segment is null ? "" : $" in the segment {segment}")}. Add people with: study people import {study} <file.csv>");
        return 0;
    }

    private static async Task<int> RemoveAsync(CommandContext context, string study, string address, CancellationToken cancellation)
    {
        if (await StudyCommands.FindAsync(context, study) is null)
        {
            return 1;
        }

        var rosters = context.Get<Rosters>();
        if (ContactOf(address) is not { } contact || !await rosters.RemoveAsync(study, rosters.IdOf(contact), cancellation))
        {
            return await context.FailAsync($"Nobody on the roster of {study} has the address {address}. See: study people list {study}");
        }

        await context.Output.WriteLineAsync($"{contact} is no longer on the roster of {study}.");
        return 0;
    }

    /// <summary>A contact as a roster writes it.</summary>
    internal static Contact? ContactOf(string address) => EmailReader.Read(address) == address
        ? new Contact(Contact.Mail, address)
        : address.Split(':', 2) is [{ Length: > 0 } channel, { Length: > 0 } id] ? new(channel.ToLowerInvariant(), id) : null;

    internal static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private static string[] Row(Person person, Invitation? invitation, bool optedOut, Unreachable? unreachable)
    {
        var entry = person.Entry;
        return
        [
            entry.Name, entry.Contact.ToString(), entry.Segment ?? "", entry.Tenure?.ToString(CultureInfo.InvariantCulture) ?? "",
            entry.Value?.ToString().ToLowerInvariant() ?? "", entry.Language ?? "", entry.TimeZone ?? "",
            optedOut ? PeopleWords.Of(InvitationStatus.OptedOut) : invitation is null ? "" : PeopleWords.Of(invitation.Status),
            unreachable?.ToString() ?? "",
        ];
    }
}
