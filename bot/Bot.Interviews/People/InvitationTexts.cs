using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Interviews.People;

/// <summary>
/// What people are written about their invitation, compiled: the templates of <c>common/invitation.lg</c> and, in front of
/// them, those of <c>&lt;study&gt;-invitation.lg</c> beside the study, each in several languages. A template that is named
/// after a segment (<c>Message_at_risk</c>) goes before the one for all. They read the scope <c>invitation</c>.
/// </summary>
public sealed class InvitationTexts
{
    /// <summary>The file of what all studies share.</summary>
    public const string CommonFile = "invitation.lg";

    private static readonly string[] s_required = [.. Enum.GetNames<InvitationText>()];
    private readonly LanguageResources _resources;
    private readonly string[] _files;

    private InvitationTexts(LanguageResources resources, string[] files) => (_resources, _files) = (resources, files);

    /// <summary>Compiles the templates of a study; null, with a finding, when there are none or they are wrong.</summary>
    public static InvitationTexts? Load(IEnumerable<SourceText> files, string study, Diagnostics found)
    {
        string[] names = [$"{study}-{CommonFile}", CommonFile];
        var own = files.Where(file => names.Any(name => IsVariant(NameOf(file), name))).ToList();
        if (!own.Exists(file => NameOf(file) == CommonFile))
        {
            found.Warn(CommonFile, Position.Start, $"There is no {CommonFile}: without it nobody can be invited. Copy common/{CommonFile} from the flows that come with the product.");
            return null;
        }

        var wrong = new Diagnostics();
        var resources = LanguageResources.Load(own, StandardFunctions.Table, wrong);
        foreach (var missing in s_required.Where(name => resources.Find(CommonFile)?.Find(name) is not { Parameters.Length: 0 }))
        {
            wrong.Error(CommonFile, Position.Start, $"There is no template {missing} without parameters, for example # {missing}");
        }

        // What is wrong in these files is found by the flow that they belong to as well, and said once.
        found.AddRange(wrong.Distinct());
        return wrong.HasErrors ? null : new(resources, names);
    }

    /// <summary>A text about an invitation; null when its template fails.</summary>
    /// <param name="facts">What the scope <c>invitation</c> shows.</param>
    public string? Write(InvitationText text, InvitationFacts facts)
    {
        var evaluation = new Evaluation(
            new ObjectMemory(ObjectValue.Empty.With("invitation", facts.ToValue())), CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch, new Random(0), new Fuel());
        foreach (var (templates, name) in Candidates(text, facts))
        {
            if (templates.Find(name) is { Parameters.Length: 0 })
            {
                return templates.Evaluate(name, evaluation) is { Failed: false, Value: TextValue { Text: var written } } ? written.Trim() : null;
            }
        }

        return null;
    }

    /// <summary>In the person's language first, the study's own words first, the segment's own first.</summary>
    private IEnumerable<(Templates Templates, string Name)> Candidates(InvitationText text, InvitationFacts facts) =>
        from locale in LanguagePolicy.Default.For(facts.Language)
        from file in _files
        let templates = _resources.Find(locale.Length == 0 ? file : $"{file[..^3]}.{locale}.lg")
        where templates is not null
        from name in new[] { $"{text}_{facts.Segment.Replace('-', '_')}", text.ToString() }
        select (templates, name);

    private static bool IsVariant(string file, string name) =>
        file.Equals(name, StringComparison.OrdinalIgnoreCase) || (file.StartsWith(name[..^2], StringComparison.OrdinalIgnoreCase) && file.EndsWith(".lg", StringComparison.OrdinalIgnoreCase));

    private static string NameOf(SourceText file) => file.Name[(file.Name.LastIndexOf('/') + 1)..];
}

/// <summary>What can be written about an invitation; also the names of the templates.</summary>
public enum InvitationText
{
    /// <summary>The subject of the first mail, in one line.</summary>
    Subject,

    /// <summary>The first message.</summary>
    Message,

    /// <summary>The subject of the reminder, in one line.</summary>
    ReminderSubject,

    /// <summary>The one reminder.</summary>
    Reminder,

    /// <summary>What the link or button says that begins the interview.</summary>
    Button,

    /// <summary>What the link or button says that ends all writing.</summary>
    Stop,

    /// <summary>The subject of the thanks, in one line.</summary>
    ThanksSubject,

    /// <summary>The thanks after an interview, for who asked for it.</summary>
    Thanks,
}
