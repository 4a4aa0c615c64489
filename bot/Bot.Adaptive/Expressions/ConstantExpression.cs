using System.Globalization;
using System.Text;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions;

/// <summary>A value that is written in the expression.</summary>
public sealed class ConstantExpression : Expression
{
    private readonly Value _value;

    public ConstantExpression(Value value)
        : base(1) => _value = value;

    public Value Value => _value;

    public override ValueKinds Returns => _value switch
    {
        TextValue => ValueKinds.String,
        IntegerValue or NumberValue => ValueKinds.Number,
        BooleanValue => ValueKinds.Boolean,
        ListValue => ValueKinds.Array,
        _ => ValueKinds.Object,
    };

    public override Result Evaluate(Evaluation evaluation) => _value;

    private protected override string Print() => _value switch
    {
        NullValue => "null",
        BooleanValue boolean => boolean.Truth ? "true" : "false",
        TextValue text => Quote(text.Text),
        NumberValue number => Plain(number.Amount),
        _ => _value.ToString(),
    };

    public override bool Equals(Expression? other) => other is ConstantExpression constant && _value.Equals(constant._value);

    public override int GetHashCode() => _value.GetHashCode();

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("'", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => quoted.Append(@"\\"),
                '\'' => quoted.Append(@"\'"),
                '\n' => quoted.Append(@"\n"),
                '\r' => quoted.Append(@"\r"),
                '\t' => quoted.Append(@"\t"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('\'').ToString();
    }

    /// <summary>Without an exponent, which the grammar of numbers does not know.</summary>
    private static string Plain(double amount)
    {
        var text = amount.ToString("R", CultureInfo.InvariantCulture);
        if (text.Contains('E'))
        {
            text = amount.ToString("F340", CultureInfo.InvariantCulture).TrimEnd('0');
            text = text.EndsWith('.') ? text + "0" : text;
        }

        return text.Contains('.') ? text : text + ".0";
    }
}
