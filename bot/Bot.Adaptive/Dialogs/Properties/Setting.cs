using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>How values become what a property wants: the conversions of upstream's expression properties.</summary>
public static class Setting
{
    /// <summary>Null, zero and what is no truth value are false; texts are read as true or false.</summary>
    public static bool ToBool(Value value) => value switch
    {
        BooleanValue boolean => boolean.Truth,
        NullValue => false,
        IntegerValue integer => integer.Amount != 0,
        NumberValue number => number.Amount != 0,
        TextValue text => bool.TryParse(text.Text, out var truth) && truth,
        _ => false,
    };

    /// <summary>Whether a condition yields true; one that fails does not. Stricter than the logic inside expressions: 0 is false.</summary>
    public static bool Holds(Expression condition, DialogContext dc) =>
        condition.Evaluate(dc.Evaluation) is { Failed: false } result && ToBool(result.Value);

    /// <summary>Numbers lose their fraction; texts are read as integers; whatever else there is counts as 0.</summary>
    public static int ToInt(Value value) => value switch
    {
        IntegerValue integer => (int)Math.Clamp(integer.Amount, int.MinValue, int.MaxValue),
        NumberValue number => (int)number.Amount,
        TextValue text when int.TryParse(text.Text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var amount) => amount,
        _ => 0,
    };

    /// <summary>Numbers and texts that are numbers; whatever else there is counts as 0.</summary>
    public static double ToNumber(Value value) => value switch
    {
        IntegerValue integer => integer.Amount,
        NumberValue number => number.Amount,
        TextValue text when double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) => amount,
        _ => 0,
    };

    /// <summary>The text of a value; null stays null.</summary>
    public static string? ToText(Value value) => value.IsNull ? null : value.ToString();
}

/// <summary>A property of a dialog that is either written out in the file or computed by an expression on every read.</summary>
/// <typeparam name="T">What the dialog gets to see.</typeparam>
public sealed class Setting<T>
{
    private readonly T _constant;
    private readonly Expression? _expression;
    private readonly Func<Value, T>? _convert;

    public Setting(T constant) => _constant = constant;

    public Setting(Expression expression, Func<Value, T> convert)
    {
        _constant = default!;
        _expression = expression;
        _convert = convert;
    }

    /// <summary>What is written out; means nothing when there is an <see cref="Expression"/>.</summary>
    public T Constant => _constant;

    /// <summary>The expression; null when the property is constant.</summary>
    public Expression? Expression => _expression;

    /// <summary>The value now.</summary>
    /// <exception cref="DialogException">The expression fails.</exception>
    public T Read(DialogContext dc) =>
        TryRead(dc, out var error) is var value && error is null
            ? value
            : throw new DialogException(error);

    /// <summary>The value now; the default and a sentence when the expression fails.</summary>
    public T TryRead(DialogContext dc, out string? error)
    {
        error = null;
        if (_expression is null)
        {
            return _constant;
        }

        var result = _expression.Evaluate(dc.Evaluation);
        error = result.Error;
        return result.Failed ? default! : _convert!(result.Value);
    }
}
