using Bot.Adaptive.Dialogs;

namespace Bot.Interviews.Piloting;

/// <summary>The model that the interviewer of a pilot asks.</summary>
public interface IPilotModel
{
    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>What it has cost so far.</summary>
    PilotCost Cost { get; }

    /// <summary>Performs a call.</summary>
    Task<EffectResult> AskAsync(Effect effect, CancellationToken cancellation);
}

/// <summary>What calls to a model cost.</summary>
/// <param name="Calls">How many there were.</param>
/// <param name="InputTokens">What was said to it.</param>
/// <param name="OutputTokens">What it said.</param>
/// <param name="Milliseconds">How long all calls took together.</param>
public sealed record PilotCost(int Calls, long InputTokens, long OutputTokens, long Milliseconds)
{
    /// <summary>No call.</summary>
    public static PilotCost None { get; } = new(0, 0, 0, 0);

    /// <summary>Both together.</summary>
    public static PilotCost operator +(PilotCost one, PilotCost other) =>
        new(one.Calls + other.Calls, one.InputTokens + other.InputTokens, one.OutputTokens + other.OutputTokens, one.Milliseconds + other.Milliseconds);

    /// <summary>What the calls between two readings cost.</summary>
    public static PilotCost operator -(PilotCost now, PilotCost before) =>
        new(now.Calls - before.Calls, now.InputTokens - before.InputTokens, now.OutputTokens - before.OutputTokens, now.Milliseconds - before.Milliseconds);
}
