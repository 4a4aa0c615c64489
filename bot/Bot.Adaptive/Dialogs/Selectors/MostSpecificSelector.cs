using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.MostSpecificSelector</c>: drops a trigger when everything that it asks for, and more, is asked for by another
/// one that matches too; another selector chooses among the rest.
/// </summary>
public sealed class MostSpecificSelector(TriggerSelector inner) : TriggerSelector
{
    public static Kind Kind { get; } = Kind.Of<TriggerSelector>("Microsoft.MostSpecificSelector", "The trigger with the most specific condition.", reader =>
        new MostSpecificSelector(reader.Component<TriggerSelector>("selector", "Chooses among equally specific triggers.") ?? new FirstSelector()));

    public override IReadOnlyList<Trigger> Select(DialogContext dc, IReadOnlyList<Trigger> matching)
    {
        if (matching.Count == 0 || (matching.Count == 1 && matching[0].OwnClauses.Length == matching[0].Clauses.Length))
        {
            return inner.Select(dc, matching);
        }

        var clauses = matching.Select(trigger => trigger.OwnClauses.Where(clause => clause.Holds(dc)).ToList()).ToList();
        var rest = new List<Trigger>();
        for (var i = 0; i < matching.Count; i++)
        {
            var mine = clauses[i];
            var others = clauses.Where((_, at) => at != i).SelectMany(c => c);
            if (mine.Exists(clause => !others.Any(other => IsWeaker(dc, clause, other))))
            {
                rest.Add(matching[i]);
            }
        }

        return inner.Select(dc, rest);
    }

    private static bool IsWeaker(DialogContext dc, Clause clause, Clause other)
    {
        dc.Spend(1);
        return clause.IsWeakerThan(other);
    }
}
