using System.Globalization;
using System.Text;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>Where finished transcripts go. Each target has a lane of its own, so that a sick one holds up no other.</summary>
public sealed class ResearcherTargets(IReadOnlyList<ResearcherTarget> targets)
{
    /// <summary>Whether participants can be thanked by e-mail: there is a mail server.</summary>
    public bool Thanks { get; init; }

    /// <summary>What lanes of researchers begin with.</summary>
    public const string Lane = "researcher:";

    private const string Alert = "alert:";

    private const char PartMark = '\n';

    /// <summary>The messages that a finished interview leaves: which target, not what; the transcript is read when it is sent.</summary>
    /// <param name="thanks">The participant is thanked by e-mail, on a lane of its own.</param>
    internal IReadOnlyList<OutboxMessage> Messages(InterviewId interview, bool thanks, Sealer sealer, DateTimeOffset now) =>
    [
        .. targets.Select((target, at) => (target, at)).Where(pair => pair.target.Scheme != ResearcherTarget.Inbox).Select(pair => new OutboxMessage(
            Lane + pair.at.ToString(CultureInfo.InvariantCulture),
            $"msg_{interview}_{pair.at.ToString(CultureInfo.InvariantCulture)}",
            sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes(pair.target.ToString())),
            now)),
        .. thanks ? [new OutboxMessage(Lane + ResearcherTarget.Thanks, $"msg_{interview}_{ResearcherTarget.Thanks}", sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes(ResearcherTarget.Thanks)), now)] : Array.Empty<OutboxMessage>(),
    ];

    /// <summary>The messages that bring posts up to date after an edit, where there are posts: a webhook gets nothing twice.</summary>
    /// <param name="sequence">The inbox sequence of the edit: names the messages for good.</param>
    internal IReadOnlyList<OutboxMessage> Amendments(InterviewId interview, long sequence, Sealer sealer, DateTimeOffset now) =>
    [
        .. targets.Select((target, at) => (target, at)).Where(pair => pair.target.IsChat).Select(pair => new OutboxMessage(
            Lane + pair.at.ToString(CultureInfo.InvariantCulture),
            string.Create(CultureInfo.InvariantCulture, $"msg_{interview}_{pair.at}_{ResearcherMessage.Amendment}{sequence}"),
            sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes($"{pair.target}{PartMark}{ResearcherMessage.Amendment}")),
            now)),
    ];

    /// <summary>The messages that tell researchers at once, on lanes of their own: nothing is to be waited for.</summary>
    internal IReadOnlyList<OutboxMessage> Alerts(InterviewId interview, IReadOnlyList<AlertReason> reasons, Sealer sealer, DateTimeOffset now) =>
    [
        .. from reason in reasons
           from pair in targets.Select((target, at) => (target, at))
           where pair.target.Scheme != ResearcherTarget.Inbox
           select new OutboxMessage(
               string.Create(CultureInfo.InvariantCulture, $"{Lane}{pair.at}:{Alert}"),
               string.Create(CultureInfo.InvariantCulture, $"msg_{interview}_{pair.at}_{Alert}{reason}"),
               sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes($"{pair.target}{PartMark}{Alert}{reason}")),
               now),
    ];

    /// <summary>What a message tells at once; null when it is a post or a part of one.</summary>
    internal static AlertReason? AlertOf(string part) =>
        part.StartsWith(Alert, StringComparison.Ordinal) && Enum.TryParse<AlertReason>(part[Alert.Length..], out var reason) ? reason : null;

    /// <summary>A part that follows a post on its lane.</summary>
    internal static OutboxMessage Part(OutboxHead post, ResearcherTarget target, string part, Sealer sealer, DateTimeOffset now) => new(
        post.Lane,
        $"{post.Id}_{part}",
        sealer.Seal(RecordKind.Outbox, Encoding.UTF8.GetBytes($"{target}{PartMark}{part}")),
        now);

    /// <summary>Which target, and which part for it; empty for the post itself.</summary>
    internal static (ResearcherTarget Target, string Part) Read(ReadOnlySpan<byte> payload) =>
        Encoding.UTF8.GetString(payload).Split(PartMark, 2) is [var target, var part] ? (ResearcherTarget.Parse(target)[0], part) : (ResearcherTarget.Parse(Encoding.UTF8.GetString(payload))[0], "");
}
