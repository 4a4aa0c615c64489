using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// What one step may still spend on evaluation: operations, characters of text made, depth. Mutable on purpose: every
/// part of a step draws from the same tank.
/// </summary>
public sealed class Fuel(int steps = Fuel.DefaultSteps, int output = Fuel.DefaultOutput)
{
    /// <summary>Operations of one step.</summary>
    public const int DefaultSteps = 100_000;

    /// <summary>Characters that one step may make; an item of a list counts as <see cref="ItemCost"/>.</summary>
    public const int DefaultOutput = 1 << 20;

    /// <summary>What an item of a list takes, in characters.</summary>
    public const int ItemCost = 16;

    /// <summary>How deep calls of functions and templates may nest while they run.</summary>
    public const int MaxDepth = 256;

    /// <summary>The error when the operations are spent.</summary>
    public const string StepsSpent = "The evaluation takes too many operations for one turn.";

    /// <summary>The error when the output is spent.</summary>
    public const string OutputSpent = "The evaluation makes too much text or too long a list for one turn.";

    /// <summary>The error when calls nest too deep.</summary>
    public const string TooDeep = "The evaluation nests too deep.";

    /// <summary>What a function may look at for one operation.</summary>
    private const int WeightPerStep = 2;

    private int _steps = steps;
    private int _output = output;
    private int _depth;

    /// <summary>Whether an error says that a limit was met, so that nobody may take it for anything else.</summary>
    public static bool IsLimit(string? error) => error is StepsSpent or OutputSpent or TooDeep;

    /// <summary>Takes operations; false when the tank is empty.</summary>
    public bool Spend(int operations = 1) => (_steps = Math.Max(-1, _steps - operations)) >= 0;

    /// <summary>Takes characters that are about to be made; false when the tank is empty.</summary>
    public bool Produce(long size) => size <= _output && (_output -= (int)size) >= 0;

    /// <summary>Takes items of a list that is about to be made; false when the tank is empty.</summary>
    public bool ProduceItems(long count) => Produce(count * ItemCost);

    /// <summary>Takes operations for what a function may do with a value: look at all of it once. False when the tank is empty.</summary>
    public bool Handle(Value value) =>
        value is not (TextValue or ListValue or ObjectValue) || Spend((int)Math.Min(int.MaxValue, value.Extent.Weight / WeightPerStep));

    /// <summary>A value that was made, or the error that it is too large or too deep to be written out.</summary>
    public static Result Allow(Value value)
    {
        if (value is not (ListValue or ObjectValue))
        {
            return value;
        }

        var (weight, depth) = value.Extent;
        return weight > DefaultOutput ? Result.Failure(OutputSpent)
            : depth > Json.MaxDepth ? Result.Failure(TooDeep)
            : value;
    }

    /// <summary>Goes one level down; false when that is too deep. Pair with <see cref="Leave"/>, also after false.</summary>
    public bool Enter() => ++_depth <= MaxDepth;

    public void Leave() => _depth--;
}
