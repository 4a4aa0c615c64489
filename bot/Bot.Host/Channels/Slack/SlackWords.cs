using System.Globalization;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Slack;

/// <summary>What the channel itself says to people, in their language.</summary>
internal sealed partial record SlackWords
{
    public static SlackWords English { get; } = new();

    public string Generated { get; private init; } = "This question was written by AI.";

    public string Answered { get; private init; } = "Your answer: ";

    public string OrWrite { get; private init; } = "Click, or just write your answer.";

    public string OrWriteHere { get; private init; } = "All choices, to copy from:";

    public string TryAgain { get; private init; } = "A lot is waiting here already. Please try again in a moment.";

    public string Told { get; private init; } = "Got it – I answer in our direct message.";

    public string Started { get; private init; } = "I have sent you a direct message. We begin there.";

    public string Usage { get; private init; } = "Try `/interview start <study>`, `pause`, `resume`, `stop`, `delete my data`, `status` or `help`. Researchers invite with `/interview invite @person to <study>`.";

    public string WhichStudy { get; private init; } = "Which study? These are open: ";

    public string NoStudy { get; private init; } = "No study is open at the moment.";

    public string NotKnown { get; private init; } = "I do not know that one. ";

    public string Asked { get; private init; } = "One moment – the answer comes right here.";

    public string HomeOpen { get; private init; } = "Open studies";

    public string HomeMine { get; private init; } = "Your interviews";

    public string HomeNone { get; private init; } = "None yet. What you say in an interview is seen by the researchers alone.";

    public string Begin { get; private init; } = "Begin";

    public string GoesOn { get; private init; } = "still open – go on in our direct message";

    public string Complete { get; private init; } = "complete";

    public string Ended { get; private init; } = "ended";

    public string Of { get; private init; } = "of";

    public string ModalTitle { get; private init; } = "Begin an interview";

    public string ModalStudy { get; private init; } = "Study";

    public string ModalSubmit { get; private init; } = "Begin";

    public string ModalClose { get; private init; } = "Cancel";

    public string ModalWrong { get; private init; } = "Please choose a study.";

    /// <summary>The words for a language tag; English where there are none.</summary>
    public static SlackWords In(string? language) => s_others.GetValueOrDefault(language?.Split('-')[0] ?? "") ?? English;

    /// <summary>One of the person's own interviews, in a line.</summary>
    public string Line(InterviewSummary interview) => string.Create(
        CultureInfo.InvariantCulture,
        $"{interview.StudyTitle} ({interview.StartedAt:yyyy-MM-dd}): {Status(interview.Status)}, {interview.MandatoryDone} {Of} {interview.MandatoryTotal}");

    private string Status(InterviewStatus status) => status switch
    {
        InterviewStatus.InProgress => GoesOn,
        InterviewStatus.Complete => Complete,
        _ => Ended,
    };
}
