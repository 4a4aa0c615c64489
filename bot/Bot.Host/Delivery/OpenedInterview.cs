using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>A claimed interview, unsealed: what the turns of one claim start from.</summary>
internal sealed record OpenedInterview(
    InterviewId Id,
    long Epoch,
    Sealer Sealer,
    InterviewState? State,
    InterviewCache.Remembered Remembered,
    long TranscriptCount);
