using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>The evaluated arguments of one call, with the call itself for messages and the context for what depends on it.</summary>
public readonly ref struct Arguments
{
    private readonly ReadOnlySpan<Value> _values;

    internal Arguments(ReadOnlySpan<Value> values, CallExpression call, Evaluation evaluation)
    {
        _values = values;
        Call = call;
        Evaluation = evaluation;
    }

    public CallExpression Call { get; }

    public Evaluation Evaluation { get; }

    public int Count => _values.Length;

    public Value this[int index] => _values[index];

    public ReadOnlySpan<Value> Values => _values;

    /// <summary>The text of an argument; empty when it is null or no text.</summary>
    public string Text(int index) => _values[index] is TextValue text ? text.Text : "";

    /// <summary>The text, or null when the argument is absent or no text.</summary>
    public string? TextOrNull(int index) => index < _values.Length && _values[index] is TextValue text ? text.Text : null;

    /// <summary>The expression of an argument, as messages print it.</summary>
    public string Describe(int index) => Call.Arguments[index].ToString();

    /// <summary>The culture that the argument at an index names, or the context's when there is none.</summary>
    internal bool TryCulture(int index, out CultureInfo culture, out string? error)
    {
        culture = Evaluation.Culture;
        error = null;
        if (index >= _values.Length)
        {
            return true;
        }

        if (_values[index] is not TextValue name)
        {
            error = Message.Of($"{_values[index]} should be a locale string.");
            return false;
        }

        if (!Locales.TryFind(name.Text, out var found))
        {
            error = Message.Of($"Culture is not supported. {name.Text} is an invalid culture identifier.");
            return false;
        }

        culture = found;
        return true;
    }
}
