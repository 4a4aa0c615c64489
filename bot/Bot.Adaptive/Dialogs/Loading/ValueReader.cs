using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// Compiles values of a file: a text after an equals sign is an expression, <c>${…}</c> inside a text inserts one, <c>\=</c>
/// begins a text with an equals sign, and whatever stands inside lists and objects is read the same way.
/// </summary>
internal sealed class ValueReader(string file, FunctionTable functions, Diagnostics found)
{
    public ValueSetting Read(JsonNode node) => node switch
    {
        JsonScalarNode { Value: var value } => TextExpression(value, node) is { } expression
            ? ValueSetting.Of(expression)
            : ValueSetting.Of(value is TextValue ? Unescape(value) : value),
        JsonArrayNode list => ValueSetting.List([.. list.Items.Select(Read)]),
        JsonObjectNode obj => ValueSetting.Object([.. obj.Properties.Select(p => KeyValuePair.Create(p.Name, Read(p.Value)))]),
        _ => ValueSetting.Of(node.ToValue()),
    };

    /// <summary>Compiles an expression that stands in a text after <paramref name="skipped"/> characters.</summary>
    public Expression Compile(string text, JsonNode at, int skipped)
    {
        // A text that is written with escapes is longer in the file than here; columns inside it are then approximate.
        var origin = new Origin(file, at.At with { Column = at.At.Column + 1 + skipped });
        return ExpressionParser.Parse(text, functions, origin, found) ?? new ConstantExpression(Value.Null);
    }

    /// <summary>The expression behind a text: after an equals sign, or because something is inserted; null when it is plain.</summary>
    public Expression? TextExpression(Value value, JsonNode node)
    {
        if (value is not TextValue { Text: var text })
        {
            return null;
        }

        if (text.StartsWith('='))
        {
            return Compile(text[1..], node, 1);
        }

        return text.Contains("${", StringComparison.Ordinal)
            ? Compile($"`{text.Replace("`", "\\`", StringComparison.Ordinal)}`", node, -1)
            : null;
    }

    /// <summary>The text as it is meant; null stays null.</summary>
    public static string? Unescape(Value value) =>
        value is TextValue { Text: ['\\', '=', ..] text } ? text[1..] : Setting.ToText(value);
}
