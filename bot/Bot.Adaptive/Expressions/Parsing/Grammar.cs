using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Expressions.Functions;

namespace Bot.Adaptive.Expressions.Parsing;

/// <summary>
/// The grammar by recursive descent; binary operators by climbing precedence, so that a chain of one operator becomes one
/// call. The first error wins; every method returns null from then on.
/// </summary>
internal sealed partial class Grammar
{
    private readonly string _text;
    private readonly FunctionTable _functions;
    private Lexer _lexer;
    private Token _token;
    private int _depth;

    public Grammar(string text, FunctionTable functions, int start, int end, int depth)
    {
        _text = text;
        _functions = functions;
        _lexer = new Lexer(text, start, end);
        _depth = depth;
        Advance();
    }

    /// <summary>What is wrong; empty as long as nothing is.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The name that is called and that no function has; null when that is not what is wrong.</summary>
    public string? UnknownFunction { get; private set; }

    /// <summary>Where it is wrong.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The whole text as one expression.</summary>
    public Expression? ParseAll()
    {
        var expression = ParseExpression(0);
        return expression is null || _token.Kind == TokenKind.End ? expression : Unexpected("an operator or the end");
    }

    private Expression? ParseExpression(int lowest)
    {
        if (++_depth > ExpressionParser.MaxDepth)
        {
            return TooDeep(_token.Start);
        }

        var left = ParsePrefixed();
        while (left is not null && ReadOperator() is { } op && op.Precedence >= lowest)
        {
            left = op == BinaryOperator.Conditional ? ParseConditional(left) : ParseChain(left, op);
        }

        _depth--;
        return left;
    }

    /// <summary><c>a + b + c</c> is one call with three arguments; operators of two operands group in pairs.</summary>
    private Expression? ParseChain(Expression first, BinaryOperator op)
    {
        var start = _token.Start;
        var operands = ImmutableArray.CreateBuilder<Expression>();
        operands.Add(first);
        do
        {
            Advance();
            if (ParseExpression(op.Precedence + 1) is not { } right)
            {
                return null;
            }

            operands.Add(right);
        }
        while (op.Chains && ReadOperator() == op);

        return Call(op.Function, operands.ToImmutable(), start);
    }

    private Expression? ParseConditional(Expression condition)
    {
        var start = _token.Start;
        Advance();
        return ParseExpression(0) is { } whenTrue
            && Expect(TokenKind.Colon, "':'")
            && ParseExpression(BinaryOperator.Conditional.Precedence + 1) is { } whenFalse
            ? Call(BinaryOperator.Conditional.Function, [condition, whenTrue, whenFalse], start)
            : null;
    }

    private Expression? ParsePrefixed()
    {
        var start = _token.Start;
        var sign = _token is { Kind: TokenKind.Operator, Length: 1 } ? _text[_token.Start] : '\0';
        if (sign is not ('!' or '-' or '+'))
        {
            return ParsePrimary();
        }

        Advance();
        if (++_depth > ExpressionParser.MaxDepth)
        {
            return TooDeep(start);
        }

        var operand = ParsePrefixed();
        _depth--;
        return operand is null ? null : sign switch
        {
            '!' => Call(NotFunction.Definition, [operand], start),
            '-' => Call(SubtractFunction.Definition, [new ConstantExpression(0), operand], start),
            _ => Call(AddFunction.Definition, [new ConstantExpression(0), operand], start),
        };
    }

    private BinaryOperator? ReadOperator()
    {
        // After an operand "%x" cannot be a name: it is the operator before x.
        if (_token.Kind == TokenKind.Identifier && _text[_token.Start] == '%')
        {
            _lexer.Reset(_token.Start + 1);
            _token = new(TokenKind.Operator, _token.Start, 1);
        }

        return _token.Kind switch
        {
            TokenKind.QuestionMark => BinaryOperator.Conditional,
            TokenKind.Operator => BinaryOperator.Find(_text.AsSpan(_token.Start, _token.Length)),
            _ => null,
        };
    }

    private Expression? Call(Function function, ImmutableArray<Expression> arguments, int start)
    {
        var call = new CallExpression(function, arguments);
        return call.Height > ExpressionParser.MaxDepth ? TooDeep(start)
            : function.Refuse(call) is { } error ? Fail(start, error)
            : call;
    }

    private void Advance() => _token = _lexer.Read();

    private bool Expect(TokenKind kind, string name)
    {
        if (_token.Kind == kind)
        {
            Advance();
            return true;
        }

        Unexpected(name);
        return false;
    }

    private Expression? Unexpected(string expected)
    {
        var what = _token.Kind switch
        {
            TokenKind.End => "the end",
            TokenKind.UnclosedText => $"a text that {_text[_token.Start]} opens and nothing closes",
            _ => $"'{_text.AsSpan(_token.Start, Math.Min(_token.Length, 40))}'",
        };
        return Fail(_token.Start, string.Create(CultureInfo.InvariantCulture, $"{ExpressionParser.InvalidFormat} Found {what}, expected {expected}."));
    }

    private Expression? TooDeep(int offset) =>
        Fail(offset, $"{ExpressionParser.InvalidFormat} It nests deeper than {ExpressionParser.MaxDepth} levels.");

    private Expression? Fail(int offset, string error)
    {
        if (Error.Length == 0)
        {
            Error = error;
            ErrorOffset = offset;
        }

        return null;
    }
}
