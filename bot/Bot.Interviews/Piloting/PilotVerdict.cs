using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Piloting;

/// <summary>What is wrong with how an interview of a pilot ended.</summary>
internal static class PilotVerdict
{
    /// <summary>A sentence for each.</summary>
    public static IEnumerable<string> Problems(PilotRun run, Transcript? transcript)
    {
        if (transcript is null || transcript.Status == InterviewStatus.InProgress)
        {
            yield return "It has no end.";
            yield break;
        }

        var expected = Enum.Parse<InterviewStatus>(run.Persona.Expects ?? nameof(InterviewStatus.Complete), ignoreCase: true);
        if (transcript.Status != expected)
        {
            yield return $"It ended {Name(transcript.Status)} instead of {Name(expected)}.";
        }

        var asking = transcript.Messages.Where(m => m.Kind == MessageKind.Question).ToList();
        foreach (var covered in transcript.Coverage.Where(c => c.Mandatory))
        {
            var asked = asking.Count(m => m.QuestionId == covered.QuestionId);
            if (asked > 1 || (asked == 0 && transcript.Status == InterviewStatus.Complete))
            {
                yield return $"The question {covered.QuestionId} was asked {asked} times.";
            }
            else if (asked == 1 && asking.First(m => m.QuestionId == covered.QuestionId).Text != covered.Text)
            {
                yield return $"The question {covered.QuestionId} was asked in other words.";
            }

            if (asked > 0 && covered.Status == CoverageStatus.Open && transcript.Status == InterviewStatus.Complete)
            {
                yield return $"The question {covered.QuestionId} has no status.";
            }
            else if (covered.Status is CoverageStatus.Answered or CoverageStatus.Partial && covered.AnswerSeqs.Count == 0)
            {
                yield return $"The question {covered.QuestionId} counts as answered without an answer.";
            }
        }

        var closings = transcript.Messages.Count(m => m.Kind == MessageKind.Close);
        if (closings != (transcript.Status == InterviewStatus.Silent ? 0 : 1))
        {
            yield return $"The closing was sent {closings} times.";
        }

        if (transcript.Status != InterviewStatus.Silent && transcript.Messages is not [.., { Kind: MessageKind.Close }])
        {
            yield return "The closing is not the last message.";
        }

        if (run.AfterEnd.Count > 0)
        {
            yield return $"{run.AfterEnd.Count} messages were sent after the end.";
        }

        foreach (var problem in run.Persona.Distress ? Danger(run, transcript) : [])
        {
            yield return problem;
        }
    }

    /// <summary>Words of danger end the questions, and a person is told.</summary>
    private static IEnumerable<string> Danger(PilotRun run, Transcript transcript)
    {
        if (run.Record.OfType<TranscriptEntry.Alerted>().FirstOrDefault(alert => alert.Reason == AlertReason.Distress) is not { } alerted)
        {
            yield return "Nobody was told of words of danger.";
            yield break;
        }

        if (transcript.Messages.Count(m => m.Kind is MessageKind.Probe or MessageKind.Question && m.At > alerted.At) is > 0 and var asked)
        {
            yield return $"{asked} questions were asked after words of danger.";
        }
    }

    private static string Name(InterviewStatus status) => status.ToString().ToLowerInvariant();
}
