using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>Seals what a turn decided into one commit.</summary>
public sealed class CommitBuilder(IStudyShelf shelf, ResearcherTargets researchers)
{
    /// <summary>How long somebody may think about consent before everything about them is gone.</summary>
    public static readonly TimeSpan BeforeConsent = TimeSpan.FromMinutes(30);

    /// <summary>How long a message of our own to somebody who has not written may take to be delivered.</summary>
    public static readonly TimeSpan ToBeDelivered = TimeSpan.FromHours(24);

    /// <summary>How long the web chat's log outlives the interview.</summary>
    public static readonly TimeSpan LogAfterEnd = TimeSpan.FromHours(24);

    /// <summary>How long a plain flow remembers somebody who does not write.</summary>
    public static readonly TimeSpan PlainIdle = TimeSpan.FromDays(14);

    internal Commit Build(OpenedInterview interview, IReadOnlyList<TurnEntry> entries, TurnOutcome outcome, bool moreAllowed, DateTimeOffset now)
    {
        var state = outcome.State;
        var taken = entries.Take(outcome.Processed).ToList();
        var sealer = interview.Sealer;
        return new Commit(interview.Id, interview.Epoch, taken[0].Sequence, outcome.Processed, moreAllowed && outcome.MayJoin, now)
        {
            State = sealer.Seal(RecordKind.State, InterviewRecords.Write(state)),
            Memory = outcome.Memory.Writes.IsEmpty ? default(ReadOnlyMemory<byte>?) : sealer.Seal(RecordKind.Memory, InterviewRecords.Write(outcome.Memory.Writes)),
            Transcript = [.. outcome.Transcript.Select(entry => (ReadOnlyMemory<byte>)sealer.Seal(RecordKind.Transcript, InterviewRecords.Write(entry)))],
            Log = state.Logged ? [.. Logged(sealer, taken, outcome, now)] : [],
            DropLog = outcome.DropLog,
            Outbox = [.. Sent(interview, sealer, taken, outcome, now), .. ToResearchers(interview, sealer, taken, outcome, now), .. TargetsOf(outcome.State).Alerts(interview.Id, outcome.Alerts, sealer, now)],
            Jobs = [.. outcome.Jobs.Select(name => new JobRequest(name, ReadOnlyMemory<byte>.Empty))],
            Timers = outcome.Timers,
            Replies = Answer(interview, taken, outcome) is { } answer ? sealer.Seal(RecordKind.Replies, Replies(answer)) : default(ReadOnlyMemory<byte>?),
            Listing = Listing(interview, sealer, outcome),
            Closes = state.Phase == Phase.Ended,
            ExpiresAt = ExpiresAt(interview.State, state, taken, now),
            LogExpiresAt = state.Phase != Phase.Ended || interview.State?.Phase == Phase.Ended ? null
                : now + (state.ConsentedAt is null ? BeforeConsent : LogAfterEnd),
        };
    }

    /// <summary>The replies of a synchronous turn as they are kept for a repeated id.</summary>
    internal static byte[] Replies(IReadOnlyList<Activity> messages) =>
        Json.WriteUtf8(ListValue.Of(messages.Select(m => m.Fields)));

    internal static IReadOnlyList<Activity> ReadReplies(ReadOnlyMemory<byte> replies) =>
        [.. ((ListValue)Json.Parse(replies)).Cast<ObjectValue>().Select(fields => new Activity(fields))];

    /// <summary>What goes to the chat that wrote last, where messages have to be sent.</summary>
    private static IEnumerable<OutboxMessage> Sent(OpenedInterview interview, Sealer sealer, List<TurnEntry> taken, TurnOutcome outcome, DateTimeOffset now) =>
        taken.FindLast(e => e.Origin?.Place is not null)?.Origin?.Place is { } place
            ? ChatLane.Messages(interview.Id, taken[0].Sequence, place, outcome.Messages, taken[^1].Activity.MessageText, sealer, now)
            : [];

    private IReadOnlyList<OutboxMessage> ToResearchers(OpenedInterview interview, Sealer sealer, List<TurnEntry> taken, TurnOutcome outcome, DateTimeOffset now) =>
        outcome.Delivers ? TargetsOf(outcome.State).Messages(interview.Id, Thanks(outcome.State), sealer, now)
        : outcome.Amends ? TargetsOf(outcome.State).Amendments(interview.Id, taken[0].Sequence, sealer, now)
        : [];

    /// <summary>What somebody waits for in the same request: the replies, or the card that was clicked as it stands from now on.</summary>
    private static IReadOnlyList<Activity>? Answer(OpenedInterview interview, List<TurnEntry> taken, TurnOutcome outcome) =>
        taken.Exists(e => e.Origin is { Synchronous: true }) ? outcome.Messages
        : taken.Exists(e => e.Origin is { Invoke: true }) ? (outcome.Messages.Count > 0 && interview.State?.Pending is { } pending ? [UsedCard.Of(pending, taken[^1].Activity.MessageText)] : [])
        : null;

    private static IEnumerable<ReadOnlyMemory<byte>> Logged(Sealer sealer, List<TurnEntry> taken, TurnOutcome outcome, DateTimeOffset now)
    {
        Value answered = taken.FindLast(e => e.LogSequence is not null)?.LogSequence is { } sequence ? sequence : Value.Null;
        var elsewhere = taken.Where(e => e is { LogSequence: null, Activity.IsMessage: true, Origin.Place: not null })
            .Select(e => LogEntry.Elsewhere(e.Activity, e.SentAt));
        var said = outcome.Messages.Select(m => m.With(LogEntry.ReplyTo, answered).With("timestamp", LogEntry.Time(now)));
        return elsewhere.Concat(said).Select(a => (ReadOnlyMemory<byte>)sealer.Seal(RecordKind.Log, LogEntry.Write(a)));
    }

    private Listing? Listing(OpenedInterview interview, Sealer sealer, TurnOutcome outcome)
    {
        var (before, after) = (interview.State, outcome.State);
        var listed = after.ConsentedAt is not null || after is { Phase: Phase.Ended, Study.Length: > 0 };
        if (!listed || (before is not null && SummaryOf.SameLine(before, after)) || shelf.FindBundle(after.Bundle) is not { } bundle)
        {
            return null;
        }

        return new(after.Study, after.StartedAt, sealer.Seal(RecordKind.Listing, InterviewRecords.Write(SummaryOf.Interview(interview.Id.Value, after, bundle.Study))));
    }

    private DateTimeOffset? ExpiresAt(InterviewState? before, InterviewState after, List<TurnEntry> taken, DateTimeOffset now) => after.Phase switch
    {
        Phase.Lobby when taken.Exists(e => e.Origin is { Own: true, Place: not null }) => now + ToBeDelivered,
        Phase.Lobby or Phase.Welcome => before is null || before.Phase != after.Phase ? now + BeforeConsent : null,
        Phase.Plain => now + PlainIdle,
        Phase.Interview when before?.Phase != Phase.Interview => now + Retained(after) + Silence(after),
        Phase.Ended when before?.Phase != Phase.Ended => now + Retained(after),
        _ => null,
    };

    /// <summary>Whether who took part is thanked by e-mail: the study says so, there is a mail server, and they may have given an address.</summary>
    private bool Thanks(InterviewState state) => researchers.Thanks && shelf.FindBundle(state.Bundle)?.Study.Experience.ThankYouMail == true;

    private ResearcherTargets TargetsOf(InterviewState state) => researchers.For(shelf.FindBundle(state.Bundle)?.Study.Delivery ?? []);

    private TimeSpan Retained(InterviewState state) => TimeSpan.FromDays(RetentionOf(state).Days);

    private TimeSpan Silence(InterviewState state) => TimeSpan.FromHours(RetentionOf(state).SilenceHours);

    private Retention RetentionOf(InterviewState state) => shelf.FindBundle(state.Bundle)?.Study.Retention ?? new();
}
