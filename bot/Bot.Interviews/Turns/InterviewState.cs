using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Bot.Adaptive.Dialogs;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// The hot state of one interview: what every turn reads and writes. It stays small however long the interview is; what was
/// said is appended elsewhere.
/// </summary>
public sealed record InterviewState
{
    /// <summary>
    /// The version of this record's own format, and of what is appended beside it. A newer one than this is left to newer instances.
    /// Since 2 the stack of dialogs is stored by marks, before by numbers; 1 is still read. Go up by one with every change that the
    /// version before could not read, and keep an example of the format before in the tests.
    /// </summary>
    public const int CurrentFormat = 2;

    /// <summary>The identity of somebody of whom nothing vouches who they are.</summary>
    public const string Anonymous = "anonymous";

    public int Format { get; init; } = CurrentFormat;

    public Phase Phase { get; init; } = Phase.Lobby;

    /// <summary>The study; empty in the lobby.</summary>
    public string Study { get; init; } = "";

    /// <summary>Hash of the bundle that this interview keeps to its end.</summary>
    public string Bundle { get; init; } = "";

    public int Revision { get; init; }

    public string Language { get; init; } = "en";

    public string? Segment { get; init; }

    public string Channel { get; init; } = "";

    public string Participant { get; init; } = "";

    /// <summary>How we know who it is: <c>anonymous</c>, <c>link</c>, <c>signed-in</c>.</summary>
    public string Identity { get; init; } = Anonymous;

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When consent was given; null before.</summary>
    public DateTimeOffset? ConsentedAt { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public InterviewStatus Status { get; init; } = InterviewStatus.InProgress;

    /// <summary>Where the flow stands.</summary>
    [JsonConverter(typeof(DialogStateConverter))]
    public DialogState Dialog { get; init; } = DialogState.Empty;

    public Ledger Ledger { get; init; } = Ledger.Empty;

    /// <summary>What waits for an answer; null when nothing does.</summary>
    public Pending? Pending { get; init; }

    /// <summary>The number that the next message of the transcript gets.</summary>
    public long NextSeq { get; init; } = 1;

    /// <summary>Answers given so far.</summary>
    public int Answers { get; init; }

    /// <summary>0–10, for lists.</summary>
    public int? Recommend { get; init; }

    /// <summary>The participant asked for a pause: silence is not held against them, and the next word resumes.</summary>
    public bool Paused { get; init; }

    /// <summary>The newest thing said was a pointer back to the pending question, and nothing was heard since.</summary>
    public bool Pointed { get; init; }

    /// <summary>The model that wrote at least one follow-up.</summary>
    public ModelStamp? Model { get; init; }

    /// <summary>A reminder is set, or was.</summary>
    public bool Reminds { get; init; }

    /// <summary>How often the participant was reminded.</summary>
    public int Reminders { get; init; }

    /// <summary>How often nothing but an insult was said.</summary>
    public int Insults { get; init; }

    /// <summary>What researchers were told of before the end, each once.</summary>
    public ImmutableArray<AlertReason> Alerts { get; init; } = [];

    /// <summary>Our own messages of before consent, which enter the transcript when consent is given.</summary>
    public ImmutableArray<TranscriptMessage> BeforeConsent { get; init; } = [];

    /// <summary>Log sequences of what the participant typed before consent: dropped when consent is given.</summary>
    public ImmutableArray<long> TypedBeforeConsent { get; init; } = [];

    /// <summary>Somebody reads the activity log of this interview: whatever is said elsewhere is shown there too.</summary>
    public bool Logged { get; init; }

    /// <summary>The interview before in the same chat: what "delete my data" in the lobby means.</summary>
    public string? Previous { get; init; }
}

/// <summary>Where an interview stands as a whole.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Phase>))]
public enum Phase
{
    /// <summary>No study has been chosen.</summary>
    Lobby,

    /// <summary>Welcomed; consent is open. Nothing of the person is kept.</summary>
    Welcome,

    /// <summary>Consent was given.</summary>
    Interview,

    /// <summary>Over.</summary>
    Ended,

    /// <summary>No interview at all: a plain flow for everybody who writes.</summary>
    Plain,
}

/// <summary>A question that waits for an answer.</summary>
/// <param name="QuestionId">The study's question; null for ratings, recap and the like.</param>
/// <param name="Text">What was asked last, to point back to and to repeat.</param>
/// <param name="AskedAt">When it was sent.</param>
public sealed record Pending(string? QuestionId, MessageKind Kind, string Text, DateTimeOffset AskedAt)
{
    /// <summary>The buttons that it was asked with; chats show those of the newest message only, so pointing back repeats them.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>Names this asking of it: what a button carries, so that a click on an old one is told from an answer.</summary>
    [JsonIgnore]
    public string Instance => InstanceOf(AskedAt);

    /// <summary>Names what is asked at a time.</summary>
    public static string InstanceOf(DateTimeOffset askedAt) => askedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    public bool Equals(Pending? other) => other is not null
        && (QuestionId, Kind, Text, AskedAt) == (other.QuestionId, other.Kind, other.Text, other.AskedAt)
        && Choices.AsSpan().SequenceEqual(other.Choices.AsSpan());

    public override int GetHashCode() => HashCode.Combine(QuestionId, Kind, Text, AskedAt);
}
