using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Faults;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// Runs the turns of a claimed interview one after the other: decide, commit, go on with what waits. No lock is held and
/// nothing is sent; what another instance has taken over is dropped.
/// </summary>
public sealed partial class TurnRunner(
    ITurnStore store,
    InterviewOpener opener,
    Interviewer interviewer,
    CommitBuilder commits,
    IEffectPerformer effects,
    IDesk desk,
    Eraser eraser,
    OwnEvents events,
    NewerInterviews newerThanThis,
    InterviewCache cache,
    TurnDispatcher dispatcher,
    Thinking thinking,
    ThinkingSigns signs,
    TimeProvider time,
    ILogger<TurnRunner> log)
{
    /// <summary>How often newer text may make a turn start over.</summary>
    private const int MaxJoins = 3;

    /// <summary>After this a turn is committed whatever else comes.</summary>
    private static readonly TimeSpan s_joinFor = TimeSpan.FromSeconds(6);

    /// <summary>How often a turn that fails is tried before it is parked.</summary>
    private const int MaxFailures = 5;

    /// <summary>Letters and digits of the secret that marks a prompt's data: 256 random bits.</summary>
    private const int SecretLength = 64;

    /// <summary>Runs all turns that wait.</summary>
    /// <returns>What the turns said, by the inbox sequence of the first entry that each answered.</returns>
    /// <exception cref="StoreUnavailableException">The store does not answer; the lease ends by itself and the turn is run again.</exception>
    public async Task<IReadOnlyList<TurnSaid>> RunAsync(Claim claim, CancellationToken cancellation)
    {
        var said = new List<TurnSaid>();
        if (await OpenAsync(claim, cancellation) is not { } interview)
        {
            return said;
        }

        FailPoint.Reach(FailPoint.AfterClaim);
        IReadOnlyList<InboxEntry>? waiting = claim.Entries;
        while (waiting is { Count: > 0 })
        {
            try
            {
                waiting = await RunOneAsync(interview, waiting, said, next => interview = next, cancellation);
            }
            catch (LostLeaseException)
            {
                Log.Fenced(log, interview.Id);
                cache.Forget(interview.Id);
                return said;
            }
            catch (Exception fault) when (fault is not (OperationCanceledException or StoreUnavailableException))
            {
                waiting = await FailAsync(interview, waiting![0], fault, cancellation);
            }
        }

        return said;
    }

    /// <summary>
    /// Opens what was claimed. What a newer version of the product wrote is given back at once, for an instance of that version;
    /// null then.
    /// </summary>
    private async Task<OpenedInterview?> OpenAsync(Claim claim, CancellationToken cancellation)
    {
        try
        {
            return await opener.OpenAsync(claim, cancellation);
        }
        catch (NewerFormatException newer)
        {
            Log.Newer(log, claim.Interview, newer.Message);
            newerThanThis.Add(claim.Interview);
            await store.ReleaseAsync(claim.Interview, claim.Epoch, cancellation);
            return null;
        }
    }

    private async Task<IReadOnlyList<InboxEntry>?> RunOneAsync(
        OpenedInterview interview,
        IReadOnlyList<InboxEntry> waiting,
        List<TurnSaid> said,
        Action<OpenedInterview> goOn,
        CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        for (var joins = 0; ; joins++)
        {
            var entries = await opener.OpenAsync(interview.Id, waiting, cancellation);
            var outcome = await DecideAsync(interview, entries, cancellation);
            if (outcome.Erases != Erasure.None)
            {
                if (await eraser.EraseAsync(interview, waiting[0], outcome.Erases, cancellation) is { } successor)
                {
                    said.AddRange((await RunAsync(successor, cancellation)).Select(s => s with { Sequence = waiting[0].Sequence }));
                }

                if (outcome.Erases == Erasure.This)
                {
                    return null;
                }
            }

            var mayJoin = joins < MaxJoins && time.GetElapsedTime(started) < s_joinFor && entries.Count < StoreLimits.ClaimedEntries;
            FailPoint.Reach(FailPoint.BeforeCommit);
            var commit = commits.Build(interview, entries, outcome, mayJoin, time.GetUtcNow());
#if CHAOS
            var committed = await (Protection.IsOff(Protection.OutboxInCommit) ? CommitInTwoStepsAsync(commit, cancellation) : store.CommitAsync(commit, cancellation));
#else
            var committed = await store.CommitAsync(commit, cancellation);
#endif
            FailPoint.Reach(FailPoint.AfterCommit);
            switch (committed.Status)
            {
                case CommitStatus.More:
                    waiting = committed.Next!;
                    continue;

                case CommitStatus.Fenced:
                    cache.Forget(interview.Id);
                    Log.Fenced(log, interview.Id);
                    return null;

                default:
                    said.Add(new(waiting[0].Sequence, outcome.Messages));
                    foreach (var reason in outcome.Alerts)
                    {
                        Log.Alerted(log, interview.Id, reason);
                    }

                    goOn(Remember(interview, outcome));
                    return committed.Next;
            }
        }
    }

#if CHAOS
    private async ValueTask<Committed> CommitInTwoStepsAsync(Commit commit, CancellationToken cancellation)
    {
        var committed = await store.CommitAsync(commit with { Outbox = [] }, cancellation);
        FailPoint.Reach(FailPoint.AfterCommit);
        foreach (var message in committed.Status == CommitStatus.Done ? commit.Outbox : [])
        {
            await store.EnqueueAsync(commit.Interview, message, commit.Now, cancellation);
        }

        return committed;
    }
#endif

    private async Task<TurnOutcome> DecideAsync(OpenedInterview interview, List<TurnEntry> entries, CancellationToken cancellation)
    {
        var input = new TurnInput(entries, time.GetUtcNow(), RandomNumberGenerator.GetInt32(int.MaxValue), RandomNumberGenerator.GetHexString(SecretLength, lowercase: true), effects.Model);
        var turn = interviewer.Begin(interview.State, interview.Remembered.History, interview.Remembered.Memory, input);
        while (turn.Outcome.Asked is { } asked)
        {
            turn = turn.Resume(await PerformAsync(interview, asked, entries[^1].Origin?.Place, cancellation));
        }

        return turn.Outcome;
    }

    /// <summary>Performs an effect, for as long as it takes.</summary>
    /// <exception cref="LostLeaseException">Another instance has taken the interview over meanwhile.</exception>
    private async Task<EffectResult> PerformAsync(OpenedInterview interview, Effect asked, ChatPlace? place, CancellationToken cancellation)
    {
        await using var lease = LeaseKeeper.Start(store, interview.Id, interview.Epoch, time, cancellation);
        try
        {
            if (asked.Name == DeskTurn.Effect)
            {
                return new(asked.Name, ListValue.Of((await desk.AnswerAsync((ObjectValue)asked.Request, lease.Token)).Select(text => (Value)text)));
            }

            EffectResult result;
            await using (signs.Show(place))
            using (thinking.Begin(interview.Id))
            using (var interruption = dispatcher.Interruptible(interview.Id, lease.Token))
            {
                result = await effects.PerformAsync(asked, interruption.Token);
            }

            FailPoint.Reach(FailPoint.MidModel);
            lease.Token.ThrowIfCancellationRequested();
            return result;
        }
        catch (OperationCanceledException) when (lease.IsLost)
        {
            throw new LostLeaseException();
        }
    }

    private OpenedInterview Remember(OpenedInterview interview, TurnOutcome outcome)
    {
        var memory = interview.Remembered.MemoryCount + (outcome.Memory.Writes.IsEmpty ? 0 : 1);
        var remembered = new InterviewCache.Remembered(interview.Remembered.History.With(outcome.Transcript), outcome.Memory with { Writes = [] }, memory);
        cache.Set(interview.Id, remembered);
        return interview with
        {
            State = outcome.State,
            Remembered = remembered,
            TranscriptCount = interview.TranscriptCount + outcome.Transcript.Count,
        };
    }

    /// <summary>A turn that fails is tried again later; one that keeps failing is parked, and the person is asked to go on.</summary>
    private async Task<IReadOnlyList<InboxEntry>?> FailAsync(OpenedInterview interview, InboxEntry entry, Exception fault, CancellationToken cancellation)
    {
        cache.Forget(interview.Id);
        var failures = await store.CountFailureAsync(interview.Id, interview.Epoch, entry.Sequence, cancellation);
        Log.Failed(log, interview.Id, entry.Sequence, failures, fault);
        if (failures >= MaxFailures
            && await store.ParkAsync(interview.Id, interview.Epoch, entry.Sequence, fault.GetType().Name, time.GetUtcNow(), cancellation))
        {
            Log.Parked(log, interview.Id, entry.Sequence);
            if (await PlaceOfAsync(interview.Id, entry, cancellation) is { } place && place.Event != Lobby.SorryEvent)
            {
                await events.AcceptAsync(interview.Id, place, Lobby.SorryEvent, interview.State?.Language, [interview.Id.Value, entry.Sequence.ToString(CultureInfo.InvariantCulture)], null, cancellation);
            }
        }

        await store.ReleaseAsync(interview.Id, interview.Epoch, cancellation);
        return null;
    }

    /// <summary>Where the person writes whose message failed; null when the message itself cannot be read.</summary>
    private async ValueTask<InterviewOpener.Place?> PlaceOfAsync(InterviewId interview, InboxEntry entry, CancellationToken cancellation)
    {
        try
        {
            return await opener.PlaceOfAsync(interview, entry, cancellation);
        }
        catch (Exception unreadable) when (unreadable is SealedDataException or JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(101, LogLevel.Information, "Interview {Interview} was taken over by another instance; this turn is dropped.")]
        public static partial void Fenced(ILogger logger, InterviewId interview);

        [LoggerMessage(104, LogLevel.Warning, "Interview {Interview} needs a person: {Reason}. Its page says what was written.")]
        public static partial void Alerted(ILogger logger, InterviewId interview, AlertReason reason);

        [LoggerMessage(102, LogLevel.Error, "A turn of interview {Interview} failed at entry {Sequence} for the {Failures}. time.")]
        public static partial void Failed(ILogger logger, InterviewId interview, long sequence, int failures, Exception fault);

        [LoggerMessage(105, LogLevel.Warning, "Interview {Interview} was written by a newer version of the product and is left to an instance of that one: {Reason}")]
        public static partial void Newer(ILogger logger, InterviewId interview, string reason);

        [LoggerMessage(103, LogLevel.Error, "Entry {Sequence} of interview {Interview} keeps failing and was parked as a dead letter.")]
        public static partial void Parked(ILogger logger, InterviewId interview, long sequence);
    }
}

/// <summary>What a turn said.</summary>
/// <param name="Sequence">The inbox sequence of the first entry that it answers.</param>
public sealed record TurnSaid(long Sequence, IReadOnlyList<Activity> Messages);

/// <summary>Another instance has taken an interview over while this one waited for something.</summary>
internal sealed class LostLeaseException : Exception;
