using System.Globalization;
using System.Text;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>A plan as people read it, at a terminal and in a chat: plain text, one line for each thing.</summary>
public static class PlanText
{
    /// <summary>The whole plan, in the study's first language.</summary>
    public static string Of(Study study) => Of(study, numbered: true);

    private static string Of(Study study, bool numbered)
    {
        var text = new StringBuilder();
        Line($"{In(study.Title)} ({study.Id})");
        Line($"Research question: {study.ResearchQuestion}");
        Line($"Type: {YamlNodes.Written(study.ResearchType)}");
        Add("Description", study.Description);
        Add("Participants", study.Participants);
        Line(study.Goals.IsEmpty ? "Goals: none yet" : "Goals:");
        Each(study.Goals, goal => goal);
        Line("Questions:");
        Each(study.Questions, QuestionLine);
        Add("Outline", string.Join("; ", study.Outline.Select(part => $"{YamlNodes.Written(part.Topic)}: {part.Aim}")));
        Add("Topics switched on", string.Join(", ", study.Topics));
        Add("Segments", string.Join(", ", study.Segments.Select(segment => segment.Id)));
        Line($"About {study.Experience.Minutes} minutes; no follow-ups after {study.Budget.Minutes} minutes or {study.Budget.Turns} answers. Access: {YamlNodes.Written(study.Access)}. Languages: {string.Join(", ", study.Languages)}.");
        return text.ToString().TrimEnd();

        string In(LocalText local) => local.In(study.Languages[0], study.Languages[0]);

        string QuestionLine(Question question)
        {
            var covers = question.Slots.IsEmpty ? "" : $"; covers {string.Join(", ", question.Slots.Select(slot => slot.Name))}";
            var former = question.Former is { } wording && HasFormer(study) ? $"\n   to former customers: {In(wording)}" : "";
            return $"{In(question.Text)} ({YamlNodes.Written(question.Topic)}, {(question.Mandatory ? "mandatory" : "optional")}, depth {YamlNodes.Written(question.Depth)}{covers}){former}";
        }

        void Line(string line) => text.Append(line).Append('\n');

        void Add(string name, string value)
        {
            if (value.Trim().Length > 0)
            {
                Line($"{name}: {value.Trim()}");
            }
        }

        void Each<T>(IEnumerable<T> items, Func<T, string> write)
        {
            foreach (var (item, at) in items.Select((item, at) => (item, at)))
            {
                Line(numbered ? string.Create(CultureInfo.InvariantCulture, $"{at + 1}. {write(item)}") : $"  {write(item)}");
            }
        }
    }

    /// <summary>The lines in which two plans differ: taken away with a minus, added with a plus, in order.</summary>
    public static string Difference(Study before, Study after)
    {
        var (old, now) = (LinesOf(before), LinesOf(after));
        var common = Common(old, now);
        var lines = new List<string>();
        var (i, j) = (0, 0);
        foreach (var (x, y) in common.Append((old.Length, now.Length)))
        {
            lines.AddRange(old[i..x].Select(line => $"- {line}"));
            lines.AddRange(now[j..y].Select(line => $"+ {line}"));
            (i, j) = (x + 1, y + 1);
        }

        return string.Join('\n', lines);
    }

    private static string[] LinesOf(Study study) =>
    [
        .. Of(study, numbered: false).Split('\n'),
        $"Welcome: {study.Experience.Welcome.In(study.Languages[0], study.Languages[0])}",
        $"Closing: {study.Experience.Closing.In(study.Languages[0], study.Languages[0])}",
        .. study.Experience.CallToAction is { } call ? [$"Call to action: {call.Text.In(study.Languages[0], study.Languages[0])}"] : Array.Empty<string>(),
    ];

    /// <summary>The longest lines in common, by their places on both sides.</summary>
    private static List<(int Old, int Now)> Common(string[] old, string[] now)
    {
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var common = new List<(int, int)>();
        for (var (i, j) = (0, 0); i < old.Length && j < now.Length;)
        {
            if (old[i] == now[j])
            {
                common.Add((i++, j++));
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return common;
    }

    internal static bool HasFormer(Study study) => study.Segments.Any(segment => segment.Former);
}
