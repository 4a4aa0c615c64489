using System.Globalization;
using System.Text;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Replaying;

/// <summary>A replay as people read it: step by step what came in, what was decided and why, what went out.</summary>
public static class ReplayText
{
    /// <summary>The whole replay, with its verdict at the end.</summary>
    public static string Of(ReplayReport report)
    {
        var text = new StringBuilder();
        foreach (var turn in report.Turns)
        {
            Write(text, turn);
        }

        return text.Append(Verdict(report)).AppendLine().ToString();
    }

    /// <summary>Identical, or the turns that differ.</summary>
    public static string Verdict(ReplayReport report)
    {
        if (report.Turns.Count == 0)
        {
            return "Nothing to replay: no turn of this interview is recorded.";
        }

        var decisions = report.Turns.Sum(turn => turn.Recorded.OfType<TranscriptEntry.Decided>().Count());
        var changed = report.Changed.ToList();
        return changed.Count == 0
            ? string.Create(CultureInfo.InvariantCulture, $"identical: {report.Turns.Count} of {report.Turns.Count} turns, {decisions} follow-up decisions")
            : string.Create(CultureInfo.InvariantCulture, $"different: {changed.Count} of {report.Turns.Count} turns (turn {string.Join(", ", changed.Select(turn => turn.Number))})");
    }

    private static void Write(StringBuilder text, ReplayedTurn turn)
    {
        text.Append(CultureInfo.InvariantCulture, $"Turn {turn.Number}  {turn.Input.Now:yyyy-MM-dd HH:mm:ss}  {Came(turn)}").AppendLine();
        foreach (var entry in turn.Recorded)
        {
            Line(text, EntryText.Of(entry));
            foreach (var ground in entry is TranscriptEntry.Decided decided ? EntryText.Grounds(decided) : [])
            {
                Line(text, $"  {ground}");
            }
        }

        foreach (var difference in turn.Differences)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  ≠ {difference}");
        }

        text.AppendLine();
    }

    private static string Came(ReplayedTurn turn)
    {
        var kinds = turn.Input.Inputs.Select(input => input.Kind == "Activity" ? Named(input) : $"{input.Kind.ToLowerInvariant()} {input.Name}").ToList();
        return kinds.Count == 1 ? kinds[0] : $"{kinds.Count} messages in a row";
    }

    private static string Named(RecordedInput input)
    {
        var type = input.Activity.GetProperty("type").GetString();
        return type == "event" && input.Activity.TryGetProperty("name", out var name) ? $"event {name.GetString()}" : $"{type} from {input.Origin?.Channel}";
    }

    private static void Line(StringBuilder text, string line) => text.Append("    ").AppendLine(line);
}
