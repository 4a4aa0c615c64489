using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A value of any shape in a file: constant, computed, or a list or object with computed parts.</summary>
public abstract class ValueSetting
{
    private ValueSetting()
    {
    }

    public static ValueSetting Of(Value constant) => new Constant(constant);

    public static ValueSetting Of(Expression expression) => new Computed(expression);

    internal static ValueSetting List(ImmutableArray<ValueSetting> items) => new Items(items);

    internal static ValueSetting Object(ImmutableArray<KeyValuePair<string, ValueSetting>> properties) => new Properties(properties);

    /// <summary>The value now, or a sentence that says why there is none.</summary>
    public abstract Result TryRead(DialogContext dc);

    /// <summary>The value now.</summary>
    /// <exception cref="DialogException">An expression fails.</exception>
    public Value Read(DialogContext dc)
    {
        var result = TryRead(dc);
        return result.Failed ? throw new DialogException(result.Error!) : result.Value;
    }

    private sealed class Constant(Value value) : ValueSetting
    {
        public override Result TryRead(DialogContext dc) => value;
    }

    private sealed class Computed(Expression expression) : ValueSetting
    {
        public override Result TryRead(DialogContext dc) => expression.Evaluate(dc.Evaluation);
    }

    /// <summary>A part that fails becomes null: upstream leaves its text, which nobody wants to see.</summary>
    private sealed class Items(ImmutableArray<ValueSetting> items) : ValueSetting
    {
        public override Result TryRead(DialogContext dc) => ListValue.Of(items.Select(item => item.TryRead(dc).Value));
    }

    private sealed class Properties(ImmutableArray<KeyValuePair<string, ValueSetting>> properties) : ValueSetting
    {
        public override Result TryRead(DialogContext dc) =>
            ObjectValue.Of(properties.Select(p => KeyValuePair.Create(p.Key, p.Value.TryRead(dc).Value)));
    }
}
