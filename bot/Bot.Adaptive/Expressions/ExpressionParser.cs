using Bot.Adaptive.Expressions.Parsing;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Expressions;

/// <summary>
/// Parses adaptive expressions as documented for the Bot Framework, once, when a flow is loaded. Precedence, tightest
/// first: <c>! - +</c> before an operand; <c>^</c>; <c>* / %</c>; <c>+ -</c>; <c>== !=</c>; <c>&amp;</c>;
/// <c>&lt; &lt;= &gt; &gt;=</c>; <c>&amp;&amp;</c>; <c>||</c>; <c>??</c>; <c>?:</c>. All of them group from the left, the
/// power and the conditional too, as upstream's generated parser does.
/// </summary>
public static class ExpressionParser
{
    /// <summary>Characters that one expression may have.</summary>
    public const int MaxLength = 16_384;

    /// <summary>Levels that one expression may nest.</summary>
    public const int MaxDepth = 100;

    /// <summary>What every message about a text that is no expression begins with: upstream's wording.</summary>
    public const string InvalidFormat = "Invalid expression format.";

    /// <summary>Parses a text. The empty text is the empty text value.</summary>
    /// <param name="text">The expression, without a leading <c>=</c> and without <c>${ }</c>.</param>
    /// <param name="functions">What names before parentheses mean.</param>
    /// <param name="origin">Where the text begins.</param>
    /// <param name="found">Gets the first thing that is wrong, with its place, what was found and what was expected.</param>
    /// <returns>Null when something is wrong.</returns>
    public static Expression? Parse(string text, FunctionTable functions, Origin origin, Diagnostics found)
    {
        if (text.Length == 0)
        {
            return new ConstantExpression("");
        }

        if (text.Length > MaxLength)
        {
            found.Error(origin.File, origin.At, $"{InvalidFormat} It has {text.Length} characters; at most {MaxLength} are allowed.");
            return null;
        }

        var grammar = new Grammar(text, functions, 0, text.Length, 0);
        var expression = grammar.ParseAll();
        if (expression is null)
        {
            var meant = grammar.UnknownFunction is { } name ? found.Nearest(name, functions.Names) : null;
            found.Error(origin.File, origin.Of(text, grammar.ErrorOffset), meant is null ? grammar.Error : $"{grammar.Error} Did you mean {meant}?");
        }

        return expression;
    }
}
