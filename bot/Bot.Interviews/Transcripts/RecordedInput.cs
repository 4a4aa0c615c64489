using System.Text.Json;

namespace Bot.Interviews.Transcripts;

/// <summary>One thing that a turn got, as it is kept so that the turn can be recomputed.</summary>
/// <param name="Sequence">Its place in the inbox.</param>
/// <param name="Kind"><c>Activity</c>, <c>Timer</c> or <c>Job</c>.</param>
/// <param name="Name">The name of the timer or job.</param>
/// <param name="Joinable">Whether it may be one answer with what comes after it.</param>
/// <param name="LogSequence">Its place in the activity log; null where there is none.</param>
/// <param name="Activity">What a decision may depend on: without names, addresses and the channel's own data.</param>
/// <param name="Origin">Where it came from; null for timers and jobs.</param>
public sealed record RecordedInput(
    long Sequence,
    string Kind,
    string Name,
    bool Joinable,
    DateTimeOffset AcceptedAt,
    long? LogSequence,
    JsonElement Activity,
    RecordedOrigin? Origin);

/// <summary>What a channel vouched for, without the channel's own ids.</summary>
/// <param name="Flags">Those of <c>trusted</c>, <c>synchronous</c>, <c>log</c>, <c>invoke</c>, <c>own</c> and <c>place</c> (messages can be sent there) that hold, parted by spaces.</param>
public sealed record RecordedOrigin(string Channel, string Participant, string Identity, DateTimeOffset? SentAt, string? Previous, string Flags);

/// <summary>What came of one effect.</summary>
/// <param name="Name">Such as <c>model</c>.</param>
public sealed record RecordedEffect(string Name, JsonElement Result);

/// <summary>Where an interview stood when its record began: with the consent.</summary>
/// <param name="State">The hot state.</param>
/// <param name="Memory">The flow's memory, as the writes that made it.</param>
public sealed record RecordedStart(JsonElement State, JsonElement Memory);
