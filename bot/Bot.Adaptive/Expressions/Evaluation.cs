using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// Everything that an evaluation may depend on: memory, culture, the time of the step, the step's random numbers, and the
/// fuel that is left. Two evaluations with equal contexts give equal results; nothing else is read. Belongs to one step.
/// </summary>
/// <param name="Memory">What names mean.</param>
/// <param name="Culture">How numbers and dates are written when a function does not say.</param>
/// <param name="Now">The one time that the step knows.</param>
/// <param name="Random">Seeded by the step's input.</param>
/// <param name="Fuel">Bounds work and output for careless or hostile flows.</param>
public record Evaluation(IMemory Memory, CultureInfo Culture, DateTimeOffset Now, Random Random, Fuel Fuel)
{
    /// <summary>What stands for paths that hold nothing; null when they stay null.</summary>
    public NullSubstitution? NullSubstitution { get; init; }

    /// <summary>False where memory may be read only, as in templates.</summary>
    public bool CanWrite { get; init; } = true;

    /// <summary>
    /// A random number from <paramref name="min"/> up to but not including <paramref name="max"/>. Test scripts fix it as
    /// upstream does: by <c>conversation.TestOptions.randomValue</c> or <c>.randomSeed</c>.
    /// </summary>
    public int Draw(int min, int max)
    {
        if (Memory.Read("conversation") is ObjectValue conversation && conversation["TestOptions"] is ObjectValue options)
        {
            if (options["randomValue"] is IntegerValue { Amount: var value })
            {
                return (int)(min + (value % ((long)max - min)));
            }

            if (options["randomSeed"] is IntegerValue { Amount: var seed })
            {
                return new Random((int)seed).Next(min, max);
            }
        }

        return Random.Next(min, max);
    }

    /// <summary>The same context for conditions and indexes, where a missing value must stay missing.</summary>
    internal Evaluation WithoutNullSubstitution() => NullSubstitution is null ? this : this with { NullSubstitution = null };
}
