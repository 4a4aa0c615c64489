namespace Bot.Adaptive.Expressions;

/// <summary>
/// What one step may still spend on evaluation: operations, characters of text made, depth. Mutable on purpose: every
/// part of a step draws from the same tank.
/// </summary>
public sealed class Fuel(int steps = Fuel.DefaultSteps, int output = Fuel.DefaultOutput)
{
    /// <summary>Operations of one step.</summary>
    public const int DefaultSteps = 100_000;

    /// <summary>Characters or list items that one step may make.</summary>
    public const int DefaultOutput = 1 << 20;

    /// <summary>How deep expressions and templates may nest while they run.</summary>
    public const int MaxDepth = 64;

    private int _steps = steps;
    private int _output = output;
    private int _depth;

    /// <summary>Takes operations; false when the tank is empty.</summary>
    public bool Spend(int operations = 1) => (_steps -= operations) >= 0;

    /// <summary>Takes characters or items that are about to be made; false when the tank is empty.</summary>
    public bool Produce(long size) => size <= _output && (_output -= (int)size) >= 0;

    /// <summary>Goes one level down; false when that is too deep. Pair with <see cref="Leave"/>, also after false.</summary>
    public bool Enter() => ++_depth <= MaxDepth;

    public void Leave() => _depth--;
}
