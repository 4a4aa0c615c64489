using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// A place in memory that a dialog reads or writes, such as <c>user.name</c> or <c>$cities[user.index]</c>. Written out,
/// it is compiled at load; computed by an expression, the text that it yields is split on every use.
/// </summary>
public sealed class PropertyPath
{
    private readonly PathExpression? _path;
    private readonly Expression? _computed;
    private readonly ImmutableArray<Value> _constant;

    private PropertyPath(PathExpression? path, Expression? computed)
    {
        _path = path;
        _computed = computed;
        _constant = path is not null && path.Steps.All(IsConstant)
            ? [path.Name, .. path.Steps.Select(step => step is NameStep name ? name.Name : ((ConstantExpression)((IndexStep)step).Index).Value)]
            : [];
    }

    /// <summary>A path written in the file.</summary>
    public static PropertyPath Of(PathExpression path) => new(path, null);

    /// <summary>A path whose text an expression yields.</summary>
    public static PropertyPath Computed(Expression text) => new(null, text);

    /// <summary>What stands there; null when nothing does.</summary>
    public Value Read(DialogContext dc)
    {
        if (_path is not null)
        {
            var result = _path.Evaluate(dc.Evaluation);
            return result.Failed ? Value.Null : result.Value;
        }

        var located = Locate(dc);
        var value = dc.MemoryView.Read(located[0].ToString());
        foreach (var step in located.AsSpan()[1..])
        {
            value = Paths.Read(value, step);
        }

        return value;
    }

    /// <summary>The names and indexes of the place now, the scope first.</summary>
    /// <exception cref="DialogException">An expression inside fails, or yields no path.</exception>
    public ImmutableArray<Value> Locate(DialogContext dc)
    {
        if (!_constant.IsEmpty)
        {
            return _constant;
        }

        if (_path is not null)
        {
            return _path.TryLocate(dc.Evaluation, out var path, out var error) ? path : throw new DialogException(error!);
        }

        var text = _computed!.Evaluate(dc.Evaluation);
        if (text.Failed)
        {
            throw new DialogException(text.Error!);
        }

        var parts = Paths.Split(text.Value.ToString()!);
        return parts.IsEmpty ? throw new DialogException($"{_computed} yields no property path.") : parts;
    }

    private static bool IsConstant(PathStep step) => step is NameStep or IndexStep { Index: ConstantExpression };

    public override string ToString() => _path?.ToString() ?? $"={_computed}";
}
