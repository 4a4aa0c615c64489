using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Expressions.Functions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Parsing;

/// <summary>Operands: literals, names, calls, and the steps behind them.</summary>
internal sealed partial class Grammar
{
    private Expression? ParsePrimary()
    {
        var start = _token.Start;
        var isName = _token.Kind == TokenKind.Identifier;
        var primary = ParseAtom();
        while (primary is not null)
        {
            switch (_token.Kind)
            {
                case TokenKind.Dot or TokenKind.OpenBracket:
                    primary = ParseSteps(primary, start);
                    isName &= primary is PathExpression path && path.Steps.All(step => step is NameStep);
                    break;
                case TokenKind.OpenParenthesis:
                    primary = ParseCall(NameOf(primary, start, isName), start);
                    isName = false;
                    break;
                case TokenKind.Operator when IsAgain():
                    var fresh = NameOf(primary, start, isName) + "!";
                    Advance();
                    primary = ParseCall(fresh, start);
                    isName = false;
                    break;
                default:
                    return primary;
            }
        }

        return null;
    }

    private Expression? ParseSteps(Expression of, int start)
    {
        var known = of as PathExpression;
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        steps.AddRange(known?.Steps ?? []);
        while (_token.Kind is TokenKind.Dot or TokenKind.OpenBracket)
        {
            var isIndex = _token.Kind == TokenKind.OpenBracket;
            Advance();
            var name = _token;
            PathStep? step = isIndex
                ? ParseExpression(0) is { } index && Expect(TokenKind.CloseBracket, "']'") ? new IndexStep(index) : null
                : Expect(TokenKind.Identifier, "a name") ? new NameStep(_text.Substring(name.Start, name.Length)) : null;
            if (step is null)
            {
                return null;
            }

            steps.Add(step);
        }

        var path = known?.Name is { } root
            ? new PathExpression(root, steps.ToImmutable())
            : new PathExpression(known?.Source ?? of, steps.ToImmutable());
        return path.Height > ExpressionParser.MaxDepth ? TooDeep(start) : path;
    }

    private Expression? ParseAtom()
    {
        var token = _token;
        var text = _text.AsSpan(token.Start, token.Length);
        switch (token.Kind)
        {
            case TokenKind.Number:
                Advance();
                return Number(text) is { } number ? new ConstantExpression(number) : Fail(token.Start, "The number is too large.");
            case TokenKind.Text:
                Advance();
                return new ConstantExpression(Literals.Unescape(text));
            case TokenKind.Identifier:
                Advance();
                return Name(text.ToString());
            case TokenKind.Interpolation:
                Advance();
                return ParseInterpolation(token);
            case TokenKind.OpenParenthesis:
                Advance();
                return ParseExpression(0) is { } inner && Expect(TokenKind.CloseParenthesis, "')'") ? inner : null;
            case TokenKind.OpenBracket:
                Advance();
                return ParseArguments(TokenKind.CloseBracket, "',' or ']'") is { } items
                    ? Call(CreateArrayFunction.Definition, items, token.Start)
                    : null;
            case TokenKind.OpenBrace:
                Advance();
                return ParseObject();
            default:
                return Unexpected("a value");
        }
    }

    private Expression? ParseCall(string name, int start)
    {
        Advance();
        if (ParseArguments(TokenKind.CloseParenthesis, "',' or ')'") is not { } arguments)
        {
            return null;
        }

        if (_functions.Find(name) is { } function)
        {
            return Call(function, arguments, start);
        }

        UnknownFunction ??= name;
        return Fail(start, $"{name} does not have an evaluator, it's not a built-in function or a custom function.");
    }

    /// <summary>Arguments up to the closing token; <c>x => y</c> is the same as the two arguments <c>x, y</c>.</summary>
    private ImmutableArray<Expression>? ParseArguments(TokenKind close, string expected)
    {
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        if (_token.Kind == close)
        {
            Advance();
            return [];
        }

        while (true)
        {
            if (ParseExpression(0) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            if (_token.Kind == TokenKind.Arrow && argument is PathExpression { IsName: true })
            {
                Advance();
                continue;
            }

            if (_token.Kind == close)
            {
                Advance();
                return arguments.ToImmutable();
            }

            if (!Expect(TokenKind.Comma, expected))
            {
                return null;
            }
        }
    }

    private Expression? ParseObject()
    {
        var properties = ImmutableArray.CreateBuilder<KeyValuePair<string, Expression>>();
        if (_token.Kind == TokenKind.CloseBrace)
        {
            Advance();
            return new ObjectExpression([]);
        }

        while (true)
        {
            var name = _token;
            if (name.Kind is not (TokenKind.Identifier or TokenKind.Text))
            {
                return Unexpected("the name of a property");
            }

            Advance();
            if (!Expect(TokenKind.Colon, "':'") || ParseExpression(0) is not { } value)
            {
                return null;
            }

            var quotes = name.Kind == TokenKind.Text ? 1 : 0;
            properties.Add(new(_text.Substring(name.Start + quotes, name.Length - (2 * quotes)), value));
            if (_token.Kind == TokenKind.CloseBrace)
            {
                Advance();
                return new ObjectExpression(properties.ToImmutable());
            }

            if (!Expect(TokenKind.Comma, "',' or '}'"))
            {
                return null;
            }
        }
    }

    /// <summary>A backquoted text is the concatenation of the empty text, its plain pieces and its expressions.</summary>
    private Expression? ParseInterpolation(Token token)
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        parts.Add(new ConstantExpression(""));
        var plain = new System.Text.StringBuilder();
        var source = _text.AsSpan(0, token.End - 1);
        for (var at = token.Start + 1; at < token.End - 1;)
        {
            var next = Literals.PieceEnd(source, at, out var isExpression);
            if (!isExpression)
            {
                plain.Append(next == at + 2 ? source[at + 1] : source[at]);
                at = next;
                continue;
            }

            AddPlain(parts, plain);
            if (ParseInside(at + 2, next - 1) is not { } part)
            {
                return null;
            }

            parts.Add(part);
            at = next;
        }

        AddPlain(parts, plain);
        return Call(ConcatFunction.Definition, parts.ToImmutable(), token.Start);
    }

    private Expression? ParseInside(int start, int end)
    {
        if (_text.AsSpan(start, end - start) is ['=', ..])
        {
            start++;
        }

        var inner = new Grammar(_text, _functions, start, end, _depth);
        var expression = inner.ParseAll();
        UnknownFunction ??= inner.UnknownFunction;
        return expression ?? Fail(inner.ErrorOffset, inner.Error);
    }

    private static void AddPlain(ImmutableArray<Expression>.Builder parts, System.Text.StringBuilder plain)
    {
        if (plain.Length > 0)
        {
            parts.Add(new ConstantExpression(plain.ToString()));
            plain.Clear();
        }
    }

    private bool IsAgain()
    {
        if (_token.Length != 1 || _text[_token.Start] != '!')
        {
            return false;
        }

        var ahead = _lexer;
        return ahead.Read().Kind == TokenKind.OpenParenthesis;
    }

    /// <summary>The name by which a primary is called; what is no name comes out as it is written, and is found nowhere.</summary>
    private string NameOf(Expression primary, int start, bool isName) =>
        isName && primary is PathExpression { Source: null } ? primary.ToString()
        : string.Concat(_text.AsSpan(start, _token.Start - start).ToString().Where(c => !char.IsWhiteSpace(c)));

    private static Expression Name(string name) => name.ToUpperInvariant() switch
    {
        "TRUE" => new ConstantExpression(Value.True),
        "FALSE" => new ConstantExpression(Value.False),
        "NULL" => new ConstantExpression(Value.Null),
        _ => new PathExpression(name),
    };

    /// <summary>Null for a number beyond floating point.</summary>
    private static Value? Number(ReadOnlySpan<char> digits) =>
        long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var integer) ? IntegerValue.Of(integer)
        : double.Parse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? new NumberValue(number)
        : null;
}
