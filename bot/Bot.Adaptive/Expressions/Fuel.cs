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

    /// <summary>How deep calls of functions and templates may nest while they run.</summary>
    public const int MaxDepth = 256;

    /// <summary>The error when the operations are spent.</summary>
    public const string StepsSpent = "The evaluation takes too many operations for one turn.";

    /// <summary>The error when the output is spent.</summary>
    public const string OutputSpent = "The evaluation makes too much text or too long a list for one turn.";

    /// <summary>The error when calls nest too deep.</summary>
    public const string TooDeep = "The evaluation nests too deep.";

    private int _steps = steps;
    private int _output = output;
    private int _depth;

    /// <summary>Takes operations; false when the tank is empty.</summary>
    public bool Spend(int operations = 1) => (_steps = Math.Max(-1, _steps - operations)) >= 0;

    /// <summary>Takes characters or items that are about to be made; false when the tank is empty.</summary>
    public bool Produce(long size) => size <= _output && (_output -= (int)size) >= 0;

    /// <summary>Goes one level down; false when that is too deep. Pair with <see cref="Leave"/>, also after false.</summary>
    public bool Enter() => ++_depth <= MaxDepth;

    public void Leave() => _depth--;
}
