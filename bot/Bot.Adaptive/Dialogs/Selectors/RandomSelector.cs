using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.RandomSelector</c>: one of the triggers that match, drawn from the step's random numbers or from a seed.</summary>
public sealed class RandomSelector : TriggerSelector
{
    private const int NoSeed = -1;
    private readonly int _seed;

    private RandomSelector(NodeReader reader) => _seed = reader.Integer("seed", "Draws the same each time; -1 draws differently.") ?? NoSeed;

    public static Kind Kind { get; } = Kind.Of<TriggerSelector>("Microsoft.RandomSelector", "One of the triggers that match, at random.", reader => new RandomSelector(reader));

    public override IReadOnlyList<Trigger> Select(DialogContext dc, IReadOnlyList<Trigger> matching)
    {
        if (matching.Count == 0)
        {
            return [];
        }

        var evaluation = _seed == NoSeed ? dc.Evaluation : dc.Evaluation with { Random = new Random(_seed) };
        return [matching[evaluation.Draw(0, matching.Count)]];
    }
}
