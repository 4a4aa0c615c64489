using System.Globalization;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Replaying;

/// <summary>One entry of a record, as a line for people.</summary>
public static class EntryText
{
    /// <summary>The line.</summary>
    public static string Of(TranscriptEntry entry) => entry switch
    {
        TranscriptEntry.Started start => $"the interview with study {start.Study}, revision {start.StudyRevision}, in {start.Language}, {(start.Segment is { } segment ? $"segment {segment}, " : "")}by {start.Participant}",
        TranscriptEntry.Said { Message: var said } => $"{(said.From == Speaker.Participant ? "heard" : "said")} {Name(said.Kind)}{About(said)}: {Quoted(said.Text)}",
        TranscriptEntry.Consented { Consent.Given: true } => "consent was given",
        TranscriptEntry.Consented => "consent was refused",
        TranscriptEntry.Decided decided => $"decided to {(decided.Decision == "probe" ? "follow up" : "go on")}: {decided.Reason} ({decided.QuestionId})",
        TranscriptEntry.Covered covered => $"{covered.QuestionId} is {Name(covered.Status)}{(covered.Slots.Count > 0 ? $", slots {string.Join(", ", covered.Slots)}" : "")}",
        TranscriptEntry.Rated { Ratings: var given } => $"rated: {string.Join(", ", Given(given))}",
        TranscriptEntry.OptedIn opted => opted.Choice.Wanted ? "wants to hear what changed" : "does not want to hear what changed",
        TranscriptEntry.Corrected corrected => $"message {corrected.Seq} now says {Quoted(corrected.Text)}",
        TranscriptEntry.Withdrawn withdrawn => $"message {withdrawn.Seq} was taken back",
        TranscriptEntry.Alerted alerted => $"researchers are told: {Name(alerted.Reason)}",
        TranscriptEntry.Ended ended => $"the interview ends: {Name(ended.Status)}",
        TranscriptEntry.Summarised => "summarised",
        _ => Name(entry.GetType().Name),
    };

    /// <summary>What a decision weighed, and what the model and the gate said; a line each.</summary>
    public static IEnumerable<string> Grounds(TranscriptEntry.Decided decided)
    {
        if (decided.Scores is { } scores)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"weighed {scores.Words} words, shows {Listed(scores.Shows)}, open slots {Listed(scores.OpenSlots)}, {scores.MinutesLeft:0.#} min and {scores.TurnsLeft} turns left{(scores.Richness is { } richness ? $", richness {richness}, emotion {scores.Emotion}, wish {scores.Wish}" : "")}");
        }

        foreach (var attempt in decided.Attempts ?? [])
        {
            yield return attempt switch
            {
                { Failure: { } failure } => $"model {decided.Model}: no use ({failure})",
                { Proposal: "" or null } => $"model {decided.Model}: proposes nothing",
                { Refused.Count: 0 } => $"model {decided.Model}: proposes {Quoted(attempt.Proposal)}, gate passes it",
                _ => $"model {decided.Model}: proposes {Quoted(attempt.Proposal)}, gate refuses it: {string.Join("; ", attempt.Refused.Select(refused => $"{refused.Rule} {Quoted(refused.Span)}"))}",
            };
        }
    }

    private static string About(TranscriptMessage said)
    {
        string?[] about = [said.QuestionId, said.Trigger is { } trigger ? $"because {trigger}" : null, said.Slot is { } slot ? $"for {slot}" : null, said.Model is { } model ? $"by {model}" : said.Source == MessageSource.Rules ? "by rules" : null];
        var known = about.OfType<string>().ToList();
        return known.Count == 0 ? "" : $" ({string.Join(", ", known)})";
    }

    private static IEnumerable<string> Given(Ratings given)
    {
        if (given.Recommend is { } recommend)
        {
            yield return $"recommend {recommend}";
        }

        if (given.Reason is { } reason)
        {
            yield return $"because {Quoted(reason)}";
        }

        if (given.Interview is { } interview)
        {
            yield return $"interview {interview}";
        }

        if (given.InterviewReason is { } why)
        {
            yield return $"because {why}";
        }
    }

    private static string Listed(IReadOnlyList<string> names) => names.Count == 0 ? "nothing" : string.Join(" ", names);

    private static string Quoted(string text) => $"“{text.ReplaceLineEndings(" / ")}”";

    private static string Name<T>(T value)
        where T : notnull => value.ToString()!.ToLowerInvariant();
}
