using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Adaptive.Sources;

namespace Bot.Interviews.Studies;

/// <summary>Reads <c>study.yaml</c>. The whole file is checked and every finding reported; a study with errors is not used.</summary>
public static partial class StudyFile
{
    private const string Everybody = "account";

    /// <summary>The study of a file, or null when <paramref name="found"/> holds errors about it.</summary>
    public static Study? Parse(SourceText source, Diagnostics found)
    {
        var errorsBefore = found.Count(d => d.Severity == Severity.Error);
        if (YamlNodes.Parse(source, found) is not { } file)
        {
            return null;
        }

        var study = ReadWhole(file);
        StudyChecks.Run(study, file);
        return found.Count(d => d.Severity == Severity.Error) == errorsBefore ? study : null;
    }

    /// <summary>The study of a file that may still be incomplete, such as a draft: what only a whole study has to keep is not checked.</summary>
    public static Study? ParseIncomplete(SourceText source, Diagnostics found)
    {
        var errorsBefore = found.Count(d => d.Severity == Severity.Error);
        var study = YamlNodes.Parse(source, found) is { } file ? ReadWhole(file) : null;
        return found.Count(d => d.Severity == Severity.Error) == errorsBefore ? study : null;
    }

    private static Study ReadWhole(YamlNodes file)
    {
        var languages = file.Texts("languages") is { Count: > 0 } tags ? tags.ToImmutableArray() : ["en"];
        var study = Read(file, languages[0]) with { Languages = languages };
        file.Close();
        return study;
    }

    private static Study Read(YamlNodes file, string language)
    {
        var id = Id(file, "loyalty");
        if (file.Text("readers") is { } readers && readers != Everybody)
        {
            file.Error("readers", $"\"{readers}\": who may sign in reads the results of every study; that they are kept to named people is not known here. Write {Everybody}, or leave it out.");
        }

        return new Study
        {
            Id = id,
            Title = file.RequiredLocal("title", language, "Why customers stay"),
            Flow = file.Text("flow") ?? id,
            Access = file.Choice<StudyAccess>("access") ?? StudyAccess.Invitation,
            ResearchQuestion = file.Required("researchQuestion", "What drives loyalty among long-term customers?"),
            ResearchType = file.Choice<ResearchType>("researchType") ?? ResearchType.Exploratory,
            Description = file.Text("description") ?? "",
            Goals = [.. file.Texts("goals")],
            Participants = file.Text("participants") ?? "",
            Segments = [.. file.Mappings("segments").Select(s => Segment(s, language))],
            Outline = [.. file.Mappings("outline").Select(Outline)],
            Topics = [.. file.Texts("topics")],
            Delivery = [.. Delivery(file)],
            Experience = Experience(file, language),
            Questions = [.. file.Mappings("questions").Select(q => Question(q, language))],
            Budget = Budget(file.Mapping("budget")),
            Retention = Retention(file.Mapping("retention")),
            Invitation = Invitation(file.Mapping("invitation")),
        };
    }

    private static Segment Segment(YamlNodes node, string language)
    {
        var segment = new Segment(Id(node, "at-risk"), node.RequiredLocal("name", language, "At risk"), node.Bool("former") ?? false, node.Text("flow"));
        node.Close();
        return segment;
    }

    internal static Question Question(YamlNodes node, string language)
    {
        var mandatory = node.Bool("mandatory") ?? false;
        var question = new Question(
            Id(node, "reason-to-stay"),
            node.Choice<Topic>("topic") ?? Topic.Drivers,
            node.RequiredLocal("text", language, "What keeps you with us as a customer?"),
            node.Local("former", language),
            mandatory,
            node.ChoiceOrNumber<Depth>("depth", Studies.Question.MostFollowUps) ?? (mandatory ? Depth.Standard : Depth.Light),
            [.. node.Mappings("slots").Select(s => Slot(s, language))])
        {
            BySegment = node.Locals("bySegment", language),
        };
        node.Close();
        return question;
    }

    private static Slot Slot(YamlNodes node, string language)
    {
        var slot = new Slot(node.Required("name", "reason to stay"), node.Local("followUp", language), node.Local("formerFollowUp", language));
        node.Close();
        return slot;
    }

    private static ParticipantExperience Experience(YamlNodes file, string language)
    {
        if (file.Mapping("experience") is not { } node)
        {
            file.Error("experience", "what participants see is missing: welcome, consent, closing, researcher.");
            var nothing = LocalText.Of(language, "");
            return new(nothing, nothing, nothing, new("", nothing), new(""));
        }

        var experience = new ParticipantExperience(
            node.RequiredLocal("welcome", language, "We would like to understand what makes you stay with us."),
            node.RequiredLocal("consent", language, "Your answers are read by our research team and deleted after 30 days. Do you agree?"),
            node.RequiredLocal("closing", language, "Thank you for your time."),
            Researcher(node, language),
            Brand(node),
            node.Integer("minutes", 1, 60) ?? 10,
            node.Local("optIn", language),
            node.Local("support", language),
            CallToAction(node, language),
            node.Bool("thankYouMail") ?? false,
            node.Bool("signIn") ?? false,
            node.Bool("rateInterview") ?? true);
        node.Close();
        return experience;
    }

    private static CallToAction? CallToAction(YamlNodes node, string language)
    {
        if (node.Mapping("callToAction") is not { } card)
        {
            return null;
        }

        var call = new CallToAction(card.RequiredLocal("text", language, "See what we changed last quarter"), card.Text("link"));
        if (call.Link is { } link && !IsHttps(link))
        {
            card.Error("link", $"\"{link}\" is no https address, for example https://www.example.com/what-we-changed.");
        }

        card.Close();
        return call;
    }

    private static OutlinePart Outline(YamlNodes node)
    {
        var part = new OutlinePart(node.Choice<Topic>("topic") ?? Topic.Drivers, node.Required("aim", "Learn what keeps them, with a concrete moment"));
        node.Close();
        return part;
    }

    private static IReadOnlyList<string> Delivery(YamlNodes file)
    {
        var targets = file.Texts("delivery");
        foreach (var target in targets.Where(target => !TargetShape().IsMatch(target)))
        {
            file.Error("delivery", $"\"{target}\" is no place for transcripts: write inbox, slack:<channel id>, teams:<conversation id>, webhook:https://… or mailto:<address>.");
        }

        return targets;
    }

    private static Researcher Researcher(YamlNodes node, string language)
    {
        if (node.Mapping("researcher") is not { } card)
        {
            node.Error("researcher", "who asks is missing: name and role.");
            return new("", LocalText.Of(language, ""));
        }

        var researcher = new Researcher(
            card.Required("name", "Mara Lindqvist"),
            card.RequiredLocal("role", language, "Customer research"),
            card.Local("bio", language),
            Picture(card, "photo"));
        card.Close();
        return researcher;
    }

    private static Brand Brand(YamlNodes node)
    {
        if (node.Mapping("brand") is not { } card)
        {
            return new("");
        }

        var brand = new Brand(card.Text("name") ?? "", Picture(card, "logo"), Colour(card, "light") ?? "#2f5fd0", Colour(card, "dark") ?? "#8fb1ff");
        card.Close();
        return brand;
    }

    private static string? Picture(YamlNodes node, string name)
    {
        var address = node.Text(name);
        if (address is not null && !IsHttps(address))
        {
            node.Error(name, $"\"{address}\" is no https address: pictures lie on a web server, for example https://www.example.com/logo.svg.");
            return null;
        }

        return address;
    }

    private static bool IsHttps(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;

    private static Budget Budget(YamlNodes? node)
    {
        var budget = new Budget(node?.Integer("minutes", 1, 120) ?? 12, node?.Integer("turns", 1, 500) ?? 24);
        node?.Close();
        return budget;
    }

    private static Retention Retention(YamlNodes? node)
    {
        var retention = new Retention(node?.Integer("days", 1, 3650) ?? 30, node?.Integer("silenceHours", 1, 24 * 365) ?? 336, node?.Integer("reminderHours", 0, 24 * 365) ?? 24);
        node?.Close();
        return retention;
    }

    private static InvitationRules Invitation(YamlNodes? node)
    {
        var zone = node?.Text("timeZone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            node!.Error("timeZone", $"\"{zone}\" is no time zone: write an IANA name, for example Europe/Berlin.");
        }

        var rules = new InvitationRules(node?.Integer("days", 1, 365) ?? 30, node?.Integer("reminderDays", 0, 60) ?? 3, zone);
        node?.Close();
        return rules;
    }

    private static string Id(YamlNodes node, string example)
    {
        var id = node.Required("id", example);
        if (id.Length > 0 && !IdShape().IsMatch(id))
        {
            node.Error("id", $"\"{id}\" is no id: use lower-case letters, digits and dashes, at most 64, for example {example}.");
        }

        return id;
    }

    private static string? Colour(YamlNodes node, string name)
    {
        var colour = node.Text(name);
        if (colour is not null && !ColourShape().IsMatch(colour))
        {
            node.Error(name, $"\"{colour}\" is no colour: write it as #rrggbb.");
            return null;
        }

        return colour;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}$")]
    private static partial Regex IdShape();

    [GeneratedRegex(@"^(inbox|slack:\S+|teams:\S+|webhook:https?://\S+|mailto:\S+@\S+)$")]
    private static partial Regex TargetShape();

    [GeneratedRegex("^#[0-9a-fA-F]{6}$")]
    private static partial Regex ColourShape();
}
