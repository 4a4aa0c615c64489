using System.Collections.Immutable;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>One alternative of a trigger's condition in disjunctive normal form: requirements that must all hold.</summary>
/// <param name="Keys">The requirements as texts, for comparison.</param>
/// <param name="Tests">Those that are expressions; a false second part means "must not hold".</param>
public sealed record Clause(ImmutableHashSet<string> Keys, ImmutableArray<(Expression Test, bool Holds)> Tests)
{
    /// <summary>How many alternatives one condition may have before it is taken as a single requirement.</summary>
    private const int MaxAlternatives = 64;

    public bool Holds(DialogContext dc) => Tests.All(test => test.Test.IsTrue(dc.Evaluation) == test.Holds);

    /// <summary>Whether both ask for the same; what is ignored does not count.</summary>
    public bool IsSameAs(Clause other) => Keys.SetEquals(other.Keys);

    /// <summary>Whether the other asks for all that this one asks for, and for more.</summary>
    public bool IsWeakerThan(Clause other) => Keys.IsProperSubsetOf(other.Keys);

    /// <summary>The alternatives of a trigger: what its kind requires, joined to each alternative of its condition.</summary>
    internal static ImmutableArray<Clause> Of(IEnumerable<string> requirements, Expression? condition)
    {
        var own = new Clause([.. requirements], []);
        if (condition is null)
        {
            return [own];
        }

        var alternatives = Expand(condition, holds: true);
        return alternatives.Count > MaxAlternatives
            ? [own.And(Single(condition, holds: true))]
            : [.. alternatives.Select(own.And)];
    }

    private static List<Clause> Expand(Expression expression, bool holds)
    {
        if (expression is not CallExpression { Function.Name: var name, Arguments: var arguments })
        {
            return [Single(expression, holds)];
        }

        return (name, holds) switch
        {
            ("not" or "!", _) when arguments.Length == 1 => Expand(arguments[0], !holds),
            ("ignore", _) => [new([], [(arguments[0], holds)])],
            ("optional", _) => [new([], []), .. Expand(arguments[0], holds)],
            ("and" or "&&", true) or ("or" or "||", false) => Product(arguments.Select(a => Expand(a, holds))),
            ("or" or "||", true) or ("and" or "&&", false) => [.. arguments.SelectMany(a => Expand(a, holds))],
            _ => [Single(expression, holds)],
        };
    }

    private static List<Clause> Product(IEnumerable<List<Clause>> parts) =>
        parts.Aggregate(
            new List<Clause> { new([], []) },
            (all, part) => all.Count * part.Count > 4 * MaxAlternatives ? all : [.. all.SelectMany(a => part.Select(a.And))]);

    private static Clause Single(Expression expression, bool holds) =>
        new([holds ? expression.ToString() : $"!({expression})"], [(expression, holds)]);

    private Clause And(Clause other) => new(Keys.Union(other.Keys), Tests.AddRange(other.Tests));
}
