using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>A researchers' channel that can also tell them of an interview that has not ended: somebody may need a person now.</summary>
public interface IAlertChannel
{
    /// <summary>Tells them, once. Every outcome is a settlement: faults of the outside are no exceptions here.</summary>
    /// <param name="attempt">The schedule of the lane, and how often it was tried.</param>
    Task<Settlement> AlertAsync(ResearcherAlert alert, SendAttempt attempt, CancellationToken cancellation);
}

/// <summary>What researchers are told at once. It names nobody and repeats none of their words: those stay behind the link.</summary>
/// <param name="Target">Where to.</param>
/// <param name="Id">Stable across attempts: what a receiver deduplicates by.</param>
/// <param name="Transcript">As far as it has come.</param>
public sealed record ResearcherAlert(ResearcherTarget Target, string Id, AlertReason Reason, Transcript Transcript)
{
    /// <summary>What happened, in a line.</summary>
    public string Title => Reason switch
    {
        AlertReason.Distress => "Somebody may be in danger",
        _ => "Somebody asks to talk to a person",
    };

    /// <summary>Who, where, and what the interviewer did.</summary>
    public string Text => Reason switch
    {
        AlertReason.Distress => $"{Transcript.Participant}, interviewed for \u201c{Transcript.StudyTitle}\u201d ({Transcript.Channel}, {Transcript.Language}), wrote words that may mean danger to themselves or to somebody else. They were told where help is, and nothing more is asked until they want to go on. Please read what they wrote now.",
        _ => $"{Transcript.Participant}, interviewed for \u201c{Transcript.StudyTitle}\u201d ({Transcript.Channel}, {Transcript.Language}), asked to talk to a person. They were told that you read this.",
    };
}
