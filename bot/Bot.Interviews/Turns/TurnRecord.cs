using System.Collections.Immutable;
using System.Text.Json;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>
/// Between what a turn got and its record: put before everything else that the turn appends, and read back to recompute it.
/// Before consent nothing is kept; where the interview stood then is part of the first record.
/// </summary>
public static class TurnRecord
{
    /// <summary>What no decision depends on and nobody needs to keep: who writes and from where, in the channel's own ids.</summary>
    private static readonly string[] s_private =
        ["from", "recipient", "conversation", "channelData", "entities", "serviceUrl", "membersAdded", "membersRemoved", "timestamp", "localTimestamp"];

    /// <summary>The input of a turn, read back.</summary>
    public static TurnInput Input(TranscriptEntry.Turned turn) =>
        new([.. turn.Inputs.Select(Read)], turn.Now, turn.Seed, turn.Secret, turn.Model);

    /// <summary>What came of the turn's effects, in order.</summary>
    public static IReadOnlyList<EffectResult> Effects(TranscriptEntry.Turned turn) =>
        [.. turn.Effects.Select(effect => new EffectResult(effect.Name, Json.From(effect.Result)))];

    /// <summary>Where the interview stood when its record began.</summary>
    public static (InterviewState State, MemoryState Memory) Start(RecordedStart start) => (
        InterviewRecords.ReadState(JsonSerializer.SerializeToUtf8Bytes(start.State, InterviewJson.Default.JsonElement)),
        MemoryState.Empty.Apply(InterviewRecords.ReadWrites(JsonSerializer.SerializeToUtf8Bytes(start.Memory, InterviewJson.Default.JsonElement))));

    /// <summary>The turn, with its record before what it appends.</summary>
    internal static InterviewerTurn Kept(InterviewerTurn turn, InterviewState before, MemoryState memory, TurnInput input) =>
        Kept(turn, before, memory, input, []);

    private static InterviewerTurn Kept(InterviewerTurn turn, InterviewState before, MemoryState memory, TurnInput input, ImmutableList<EffectResult> effects)
    {
        var outcome = turn.Outcome;
        if (outcome.Asked is not null)
        {
            return new(outcome, result => Kept(turn.Resume(result), before, memory, input, effects.Add(result)));
        }

        var decides = outcome.Transcript.Count > 0 || !ReferenceEquals(outcome.State, before);
        return outcome.State.ConsentedAt is null || outcome.Erases == Erasure.This || !decides
            ? turn
            : new(outcome with { Transcript = [Of(input, effects, before.ConsentedAt is null ? Start(before, memory) : null), .. outcome.Transcript] });
    }

    private static TranscriptEntry.Turned Of(TurnInput input, IEnumerable<EffectResult> effects, RecordedStart? start) => new(
        input.Now,
        input.Seed,
        input.Secret,
        input.Model,
        [.. input.Entries.Select(Write)],
        [.. effects.Select(effect => new RecordedEffect(effect.Name, Element(effect.Result)))],
        start);

    private static RecordedStart Start(InterviewState state, MemoryState memory)
    {
        var writes = Scope("user", memory.User).Concat(Scope("conversation", memory.Conversation)).ToList();
        return new(JsonElement.Parse(InterviewRecords.Write(state)), JsonElement.Parse(InterviewRecords.Write(writes)));
    }

    private static IEnumerable<MemoryWrite> Scope(string name, ObjectValue values) => values.Select(pair => new MemoryWrite([name, pair.Key], pair.Value));

    private static RecordedInput Write(TurnEntry entry) => new(
        entry.Sequence,
        entry.Kind.ToString(),
        entry.Name,
        entry.Joinable,
        entry.AcceptedAt,
        entry.LogSequence,
        Element(s_private.Aggregate(entry.Activity.Fields, (fields, name) => fields.Without(name))),
        entry.Origin is { } origin ? new(origin.Channel, origin.Participant, origin.Identity, origin.SentAt, origin.Previous, Flags(origin)) : null);

    private static TurnEntry Read(RecordedInput input) => new(
        input.Sequence,
        Enum.Parse<InboxKind>(input.Kind),
        input.Name,
        input.Joinable,
        input.AcceptedAt,
        input.LogSequence,
        new Activity((ObjectValue)Json.From(input.Activity)),
        input.Origin is { } origin ? Read(origin) : null);

    private static TurnOrigin Read(RecordedOrigin origin)
    {
        var flags = origin.Flags.Split(' ');
        return new(origin.Channel, origin.Participant, origin.Identity, flags.Contains("trusted"), flags.Contains("synchronous"), flags.Contains("log"), origin.SentAt, origin.Previous)
        {
            Invoke = flags.Contains("invoke"),
            Own = flags.Contains("own"),
            Place = flags.Contains("place") ? new(origin.Channel, "", "", "", ObjectValue.Empty) : null,
        };
    }

    private static string Flags(TurnOrigin origin)
    {
        (string Name, bool Holds)[] flags =
            [("trusted", origin.Trusted), ("synchronous", origin.Synchronous), ("log", origin.KeepsLog), ("invoke", origin.Invoke), ("own", origin.Own), ("place", origin.Place is not null)];
        return string.Join(' ', flags.Where(flag => flag.Holds).Select(flag => flag.Name));
    }

    private static JsonElement Element(Value value) => JsonElement.Parse(Json.Write(value));
}
