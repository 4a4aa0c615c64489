using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>A message of the participant that this turn works on, with the place that it will have in the transcript.</summary>
/// <param name="Seq">Its number in the transcript.</param>
/// <param name="ActivityId">The channel's own id: what an edit of it will name.</param>
public sealed record IncomingMessage(long Seq, DateTimeOffset At, string Text, long? LogSequence, string? ActivityId)
{
    /// <summary>As the transcript keeps it.</summary>
    public TranscriptEntry.Said As(MessageKind kind, string? questionId) => new(new TranscriptMessage
    {
        Seq = Seq,
        At = At,
        From = Speaker.Participant,
        Kind = kind,
        Text = Text,
        QuestionId = questionId,
    }, ActivityId);
}
