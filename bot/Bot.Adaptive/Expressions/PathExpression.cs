using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// What memory holds at a path such as <c>user.cities[0].name</c>, or what another expression's value holds there.
/// Up to its last name a path is lenient: whatever is missing, out of range or of another shape reads as null. Indexes
/// after the last name are strict: an index out of range is an error. Names are found whatever their case.
/// </summary>
public sealed class PathExpression : Expression
{
    private readonly int _lenient;
    private readonly bool _plain;

    /// <summary>A path that begins at a root name of the memory.</summary>
    public PathExpression(string name, params ImmutableArray<PathStep> steps)
        : this(name, null, steps)
    {
    }

    /// <summary>A path into the value of another expression.</summary>
    public PathExpression(Expression source, ImmutableArray<PathStep> steps)
        : this(null, source, steps)
    {
    }

    private PathExpression(string? name, Expression? source, ImmutableArray<PathStep> steps)
        : base(HeightOver([.. source is null ? [] : (Expression[])[source], .. steps.OfType<IndexStep>().Select(step => step.Index)]))
    {
        Name = name;
        Source = source;
        Steps = steps;
        _lenient = steps.Length;
        while (_lenient > 0 && steps[_lenient - 1] is IndexStep)
        {
            _lenient--;
        }

        _plain = source is null && steps.All(step => step is NameStep);
    }

    /// <summary>The root name, with its sign when it is a short form; null when the path begins at <see cref="Source"/>.</summary>
    public string? Name { get; }

    /// <summary>The expression whose value the path enters; null when the path begins at a root name.</summary>
    public Expression? Source { get; }

    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>True for a single name, such as a loop's variable.</summary>
    public bool IsName => Source is null && Steps.IsEmpty;

    public override ValueKinds Returns => ValueKinds.Object;

    public override Result Evaluate(Evaluation evaluation)
    {
        if (_plain)
        {
            var value = evaluation.Memory.Read(Name!);
            foreach (var step in Steps)
            {
                value = ((NameStep)step).Name is var name && value is ObjectValue obj ? obj[name] : Paths.Read(value, name);
            }

            return value.IsNull && evaluation.NullSubstitution is not null ? Substitute(evaluation) : value;
        }

        return EvaluateSteps(evaluation);
    }

    /// <summary>The path as values, for writing: names as text, indexes as they evaluate. Fails when it does not begin at a root name.</summary>
    public bool TryLocate(Evaluation evaluation, out ImmutableArray<Value> path, out string? error)
    {
        path = [];
        if (Source is not null)
        {
            error = $"{this} is not a valid path to set value";
            return false;
        }

        var located = ImmutableArray.CreateBuilder<Value>(Steps.Length + 1);
        located.Add(Name);
        foreach (var step in Steps)
        {
            var key = KeyOf(step, evaluation);
            if (key.Failed)
            {
                error = key.Error;
                return false;
            }

            located.Add(key.Value);
        }

        path = located.MoveToImmutable();
        error = null;
        return true;
    }

    private protected override string Print()
    {
        var source = Source is CallExpression { IsPrefix: true } ? $"({Source})" : Source?.ToString() ?? Name;
        return source + string.Concat(Steps.Select(step => step.ToString()));
    }

    public override bool Equals(Expression? other) =>
        other is PathExpression path && Name == path.Name && Equals(Source, path.Source) && Steps.SequenceEqual(path.Steps);

    public override int GetHashCode() => HashCode.Combine(Name, Source, Steps.Length);

    private Result EvaluateSteps(Evaluation evaluation)
    {
        Value value;
        if (Source is null)
        {
            value = evaluation.Memory.Read(Name!);
        }
        else
        {
            var source = Source.Evaluate(evaluation);
            if (source.Failed)
            {
                return source;
            }

            value = source.Value;
        }

        for (var i = 0; i < _lenient; i++)
        {
            var key = KeyOf(Steps[i], evaluation);
            if (key.Failed)
            {
                return key;
            }

            value = Paths.Read(value, key.Value);
        }

        if (value.IsNull && evaluation.NullSubstitution is not null && (Source is null || _lenient > 0))
        {
            var substituted = Substitute(evaluation);
            if (substituted.Failed)
            {
                return substituted;
            }

            value = substituted.Value;
        }

        for (var i = _lenient; i < Steps.Length; i++)
        {
            var item = Element(value, ((IndexStep)Steps[i]).Index, evaluation);
            if (item.Failed)
            {
                return item;
            }

            value = item.Value;
        }

        return value;
    }

    private static Result KeyOf(PathStep step, Evaluation evaluation)
    {
        if (step is NameStep name)
        {
            return (Value)name.Name;
        }

        var index = ((IndexStep)step).Index;
        var key = index.Evaluate(evaluation);
        return key.Failed || key.Value is IntegerValue or TextValue
            ? key
            : Result.Failure($"{index} doesn't return an int or string");
    }

    private static Result Element(Value value, Expression index, Evaluation evaluation)
    {
        var key = index.Evaluate(evaluation.WithoutNullSubstitution());
        if (key.Failed)
        {
            return key;
        }

        return (key.Value, value) switch
        {
            (IntegerValue, NullValue) => Value.Null,
            (IntegerValue at, ListValue list) => at.Amount >= 0 && at.Amount < list.Count
                ? list[(int)at.Amount]
                : Result.Failure("Index was out of range."),
            (IntegerValue, _) => Result.Failure($"{value} is not a collection."),
            (TextValue name, _) => value is ObjectValue obj ? obj[name.Text] : Value.Null,
            _ => Result.Failure($"Could not coerce {index} to an int or string"),
        };
    }

    private Result Substitute(Evaluation evaluation)
    {
        var path = new System.Text.StringBuilder(Name);
        for (var i = 0; i < _lenient; i++)
        {
            var key = KeyOf(Steps[i], evaluation);
            if (key.Failed)
            {
                return key;
            }

            _ = (Steps[i], key.Value) switch
            {
                (NameStep name, _) => path.Append(path.Length > 0 ? "." : "").Append(name.Name),
                (_, IntegerValue at) => path.Append(CultureInfo.InvariantCulture, $"[{at.Amount}]"),
                _ => path.Append(CultureInfo.InvariantCulture, $"['{key.Value}']"),
            };
        }

        return (Value)evaluation.NullSubstitution!.For(path.ToString());
    }
}
