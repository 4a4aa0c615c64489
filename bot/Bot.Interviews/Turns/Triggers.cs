using System.Text.Json;
using Bot.Interviews.Probing;

namespace Bot.Interviews.Turns;

/// <summary>Triggers of follow-ups as transcripts write them: lower case, words parted by dashes.</summary>
internal static class Triggers
{
    /// <summary>As it is written.</summary>
    public static string Write(ProbeTrigger trigger) => JsonNamingPolicy.KebabCaseLower.ConvertName(trigger.ToString());

    /// <summary>From what is written; what nobody knows counts as vague.</summary>
    public static ProbeTrigger Parse(string? written)
    {
        foreach (var trigger in Enum.GetValues<ProbeTrigger>())
        {
            if (Write(trigger) == written)
            {
                return trigger;
            }
        }

        return ProbeTrigger.Vague;
    }
}
