using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>Carries out operations on a study. What cannot be done changes nothing and says why.</summary>
internal static partial class PlanEditor
{
    /// <summary>Nobody answers more questions than these.</summary>
    public const int MostQuestions = 20;

    public const int MostText = 600;
    private const int MostGoals = 12;
    private const int MostSegments = 20;
    private const int LongestId = 40;

    public static PlanEditResult Apply(Study study, PlanEdit edit, IReadOnlyCollection<string> topics)
    {
        if (edit.Text.Length > MostText || edit.Former.Length > MostText)
        {
            return Refused($"That is longer than {MostText} characters.");
        }

        return edit.Kind switch
        {
            PlanEditKind.AddQuestion => AddQuestion(study, edit),
            PlanEditKind.ChangeQuestion or PlanEditKind.FormerWording or PlanEditKind.RemoveQuestion or PlanEditKind.MoveQuestion or PlanEditKind.Depth or PlanEditKind.Mandatory =>
                edit.Number >= 1 && edit.Number <= study.Questions.Length ? OnQuestion(study, edit, edit.Number - 1) : Refused($"There is no question {edit.Number}: there are {study.Questions.Length}."),
            PlanEditKind.AddGoal => study.Goals.Length >= MostGoals ? Refused($"A study has at most {MostGoals} goals.") : Needs(edit, text => study with { Goals = study.Goals.Insert(Place(edit.To, study.Goals.Length), text) }),
            PlanEditKind.ChangeGoal or PlanEditKind.RemoveGoal or PlanEditKind.MoveGoal =>
                edit.Number >= 1 && edit.Number <= study.Goals.Length ? OnGoal(study, edit, edit.Number - 1) : Refused($"There is no goal {edit.Number}: there are {study.Goals.Length}."),
            PlanEditKind.Title => Needs(edit, text => study with { Title = Own(study, text) }),
            PlanEditKind.ResearchQuestion => Needs(edit, text => study with { ResearchQuestion = text }),
            PlanEditKind.Description => Needs(edit, text => study with { Description = text }),
            PlanEditKind.Participants => Needs(edit, text => study with { Participants = text }),
            PlanEditKind.Welcome => Needs(edit, text => study with { Experience = study.Experience with { Welcome = Own(study, text) } }),
            PlanEditKind.Closing => Needs(edit, text => study with { Experience = study.Experience with { Closing = Own(study, text) } }),
            PlanEditKind.CallToAction => Needs(edit, text => study with { Experience = study.Experience with { CallToAction = new(Own(study, text), study.Experience.CallToAction?.Link) } }),
            PlanEditKind.AddSegment => AddSegment(study, edit),
            PlanEditKind.RemoveSegment => RemoveSegment(study, edit.Text),
            PlanEditKind.AddTopic or PlanEditKind.RemoveTopic => Switch(study, edit, topics),
            PlanEditKind.Minutes => edit.To is >= 1 and <= 60
                ? Done(study with { Budget = study.Budget with { Minutes = Math.Max(edit.To, 1) }, Experience = study.Experience with { Minutes = edit.To } })
                : Refused("An interview takes 1 to 60 minutes."),
            PlanEditKind.Turns => edit.To is >= 1 and <= 500 ? Done(study with { Budget = study.Budget with { Turns = edit.To } }) : Refused("An interview has 1 to 500 turns."),
            PlanEditKind.Access => edit.Text is "open" or "invitation"
                ? Done(study with { Access = edit.Text == "open" ? StudyAccess.Open : StudyAccess.Invitation })
                : Refused("Access is open (anybody who has the link) or invitation."),
            _ => Refused("That cannot be done to a plan."),
        };
    }

    /// <summary>An id made of words: lower-case letters, digits and dashes.</summary>
    public static string IdOf(string words, string otherwise)
    {
        var plain = new StringBuilder();
        foreach (var letter in words.Replace("ß", "ss", StringComparison.Ordinal).Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark))
        {
            plain.Append(char.IsAsciiLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : '-');
        }

        var id = Dashes().Replace(plain.ToString(), "-").Trim('-');
        id = id.Length > LongestId ? id[..LongestId].Trim('-') : id;
        return id.Length > 0 ? id : otherwise;
    }

    private static PlanEditResult AddQuestion(Study study, PlanEdit edit)
    {
        if (study.Questions.Length >= MostQuestions)
        {
            return Refused($"A study has at most {MostQuestions} questions: nobody answers more.");
        }

        var at = Place(edit.To, study.Questions.Length);
        var mandatory = edit.Mandatory ?? true;
        return Needs(edit, text => study with
        {
            Questions = study.Questions.Insert(at, new Question(
                FreshId(study, text),
                edit.Topic ?? (at > 0 ? study.Questions[at - 1].Topic : Topic.Drivers),
                Own(study, text),
                edit.Former.Length > 0 ? Own(study, edit.Former) : null,
                mandatory,
                edit.Depth ?? (mandatory ? Depth.Standard : Depth.Light),
                SlotsOf(edit))),
        });
    }

    private static PlanEditResult OnQuestion(Study study, PlanEdit edit, int at)
    {
        var question = study.Questions[at];
        return edit.Kind switch
        {
            PlanEditKind.ChangeQuestion => Needs(edit, text => With(question with
            {
                Text = Own(study, text),
                Former = edit.Former.Length > 0 ? Own(study, edit.Former) : null,
                BySegment = question.BySegment.Clear(),
                Slots = edit.Slots.Count > 0 ? SlotsOf(edit) : [.. question.Slots.Take(1).Select(slot => slot with { FollowUp = null, FormerFollowUp = null })],
            }), study.Languages.Length > 1 ? "Its translations no longer fit and were left out." : null),
            PlanEditKind.FormerWording => Needs(edit, text => With(question with { Former = Own(study, text) })),
            PlanEditKind.RemoveQuestion => study.Questions.Length == 1 ? Refused("A study asks at least one question.") : Done(study with { Questions = study.Questions.RemoveAt(at) }),
            PlanEditKind.MoveQuestion => Moved(study, at, Math.Clamp(edit.To, 1, study.Questions.Length) - 1),
            PlanEditKind.Depth when edit.Depth is { } depth => Done(With(question with { Depth = depth })),
            PlanEditKind.Mandatory when edit.Mandatory is { } mandatory => Done(With(question with { Mandatory = mandatory })),
            _ => Refused("Depth is none, light, standard or deep."),
        };

        Study With(Question changed) => study with { Questions = study.Questions.SetItem(at, changed) };
    }

    /// <summary>A flow asks by the steps of the arc, so a question that is moved belongs to the step of its new neighbour.</summary>
    private static PlanEditResult Moved(Study study, int from, int to)
    {
        var question = study.Questions[from];
        var topic = study.Questions[to].Topic;
        return Done(study with { Questions = study.Questions.RemoveAt(from).Insert(to, from == to ? question : question with { Topic = topic }) });
    }

    private static PlanEditResult OnGoal(Study study, PlanEdit edit, int at) => edit.Kind switch
    {
        PlanEditKind.ChangeGoal => Needs(edit, text => study with { Goals = study.Goals.SetItem(at, text) }),
        PlanEditKind.RemoveGoal => Done(study with { Goals = study.Goals.RemoveAt(at) }),
        _ => Done(study with { Goals = study.Goals.RemoveAt(at).Insert(Math.Clamp(edit.To, 1, study.Goals.Length) - 1, study.Goals[at]) }),
    };

    private static PlanEditResult AddSegment(Study study, PlanEdit edit)
    {
        var id = IdOf(edit.Text, "segment");
        return study.Segments.Length >= MostSegments ? Refused($"A study has at most {MostSegments} segments.")
            : study.FindSegment(id) is not null ? Refused($"There is a segment {id} already.")
            : Needs(edit, text => study with { Segments = study.Segments.Add(new Segment(id, Own(study, text))) });
    }

    private static PlanEditResult RemoveSegment(Study study, string words)
    {
        var segment = study.FindSegment(IdOf(words, "")) ?? study.Segments.FirstOrDefault(s => s.Name.ByLanguage.Values.Contains(words, StringComparer.OrdinalIgnoreCase));
        return segment is null
            ? Refused($"There is no segment “{words}”. There are: {string.Join(", ", study.Segments.Select(s => s.Id))}.")
            : Done(study with { Segments = study.Segments.Remove(segment), Questions = [.. study.Questions.Select(q => q with { BySegment = q.BySegment.Remove(segment.Id) })] });
    }

    private static PlanEditResult Switch(Study study, PlanEdit edit, IReadOnlyCollection<string> topics)
    {
        var topic = IdOf(edit.Text, "");
        return !topics.Contains(topic) ? Refused($"There is no topic “{edit.Text}”. There are: {string.Join(", ", topics)}.")
            : edit.Kind == PlanEditKind.RemoveTopic ? Done(study with { Topics = study.Topics.Remove(topic) })
            : study.Topics.Contains(topic) ? Refused($"The topic {topic} is on already.")
            : Done(study with { Topics = study.Topics.Add(topic) });
    }

    private static LocalText Own(Study study, string text) => LocalText.Of(study.Languages[0], text.Trim());

    private static ImmutableArray<Slot> SlotsOf(PlanEdit edit) => [.. edit.Slots.Where(name => name.Length > 0).Distinct().Take(3).Select(name => new Slot(name))];

    private static string FreshId(Study study, string text)
    {
        var words = string.Join('-', IdOf(text, "question").Split('-').Take(5));
        return Enumerable.Range(1, MostQuestions + 1).Select(n => n == 1 ? words : $"{words}-{n}").First(id => study.Questions.All(q => q.Id != id));
    }

    /// <summary>A place that was named, or the end.</summary>
    private static int Place(int to, int length) => to >= 1 && to <= length ? to - 1 : length;

    private static PlanEditResult Needs(PlanEdit edit, Func<string, Study> change, string? note = null) =>
        string.IsNullOrWhiteSpace(edit.Text) ? Refused("The new words are missing.") : Done(change(edit.Text.Trim()), note);

    private static PlanEditResult Done(Study study, string? note = null) => new(study, null, note);

    private static PlanEditResult Refused(string problem) => new(null, problem);

    [GeneratedRegex("-+")]
    private static partial Regex Dashes();
}
