using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary>Reads JSONPath text. The first thing that does not fit makes the whole path invalid.</summary>
internal sealed class JsonPathReader(string text)
{
    private const int MaxLength = 2000;
    private const int MaxDepth = 20;

    private static readonly string[] s_operators = ["===", "!==", "==", "!=", "<>", "=~", "<=", ">=", "<", ">"];

    private int _at;
    private int _depth;

    public static bool TryRead(string text, [NotNullWhen(true)] out JsonPath? path)
    {
        var reader = new JsonPathReader(text);
        path = text.Length > MaxLength ? null : reader.ReadPath(isWhole: true);
        return path is not null && reader._at == text.Length;
    }

    private JsonPath? ReadPath(bool isWhole)
    {
        var steps = new List<JsonPath.Step>();
        var bare = isWhole && !Take("$");
        while (_at < text.Length && (bare || Peek() is '.' or '['))
        {
            var deep = Take("..");
            if (!deep && !bare && Peek() == '.')
            {
                _at++;
            }

            bare = false;
            if (ReadStep(deep) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return new(steps);
    }

    private JsonPath.Step? ReadStep(bool deep)
    {
        if (Take("["))
        {
            var step = ReadSelector(deep);
            return step is not null && Take("]") ? step : null;
        }

        return Take("*") ? new JsonPath.Everything(deep) : ReadName() is { Length: > 0 } name ? new JsonPath.Names(deep, [name]) : null;
    }

    private JsonPath.Step? ReadSelector(bool deep)
    {
        SkipSpace();
        return Peek() switch
        {
            '*' when Take("*") => new JsonPath.Everything(deep),
            '\'' or '"' => ReadList(ReadText) is { } names ? new JsonPath.Names(deep, names) : null,
            '?' => Take("?(") && ReadCondition() is { } condition && Take(")") ? new JsonPath.Filter(deep, condition) : null,
            _ => ReadNumbers(deep),
        };
    }

    private JsonPath.Step? ReadNumbers(bool deep)
    {
        var first = ReadInteger();
        if (!Take(":"))
        {
            return first is null ? null : !Take(",") ? new JsonPath.Indexes(deep, [first.Value])
                : ReadList(() => ReadInteger()?.ToString(CultureInfo.InvariantCulture)) is { } more
                    ? new JsonPath.Indexes(deep, [first.Value, .. more.Select(number => int.Parse(number, CultureInfo.InvariantCulture))])
                    : null;
        }

        var end = ReadInteger();
        return new JsonPath.Slice(deep, first, end, Take(":") ? ReadInteger() : null);
    }

    private List<string>? ReadList(Func<string?> read)
    {
        var items = new List<string>();
        do
        {
            SkipSpace();
            if (read() is not { } item)
            {
                return null;
            }

            items.Add(item);
            SkipSpace();
        }
        while (Take(","));

        return items;
    }

    private JsonPathCondition? ReadCondition()
    {
        if (++_depth > MaxDepth)
        {
            return null;
        }

        var left = ReadAnd();
        while (left is not null && TakeWord("||"))
        {
            left = ReadAnd() is { } right ? new JsonPathCondition.Or(left, right) : null;
        }

        _depth--;
        return left;
    }

    private JsonPathCondition? ReadAnd()
    {
        var left = ReadComparison();
        while (left is not null && TakeWord("&&"))
        {
            left = ReadComparison() is { } right ? new JsonPathCondition.And(left, right) : null;
        }

        return left;
    }

    private JsonPathCondition? ReadComparison()
    {
        if (TakeWord("("))
        {
            return ReadCondition() is { } inner && TakeWord(")") ? inner : null;
        }

        if (ReadOperand() is not { } left)
        {
            return null;
        }

        var sign = s_operators.FirstOrDefault(TakeWord);
        SkipSpace();
        return sign is null ? new JsonPathCondition.Exists(left)
            : ReadOperand() is { } right ? new JsonPathCondition.Comparison(left, sign is "===" ? "==" : sign is "!==" or "<>" ? "!=" : sign, right)
            : null;
    }

    private JsonPathCondition.Operand? ReadOperand()
    {
        SkipSpace();
        var sign = Peek();
        if (sign is '@' or '$')
        {
            _at++;
            return ReadPath(isWhole: false) is { } path ? new(path, sign == '$', Value.Null) : null;
        }

        var constant = sign switch
        {
            '\'' or '"' => ReadText() is { } quoted ? (Value)quoted : null,
            '/' => ReadPattern(),
            _ => ReadWord(),
        };
        SkipSpace();
        return constant is null ? null : new(null, false, constant);
    }

    private TextValue? ReadPattern()
    {
        var end = text.IndexOf('/', _at + 1);
        if (end < 0)
        {
            return null;
        }

        var pattern = text[(_at + 1)..end];
        _at = end + 1;
        return new(Take("i") ? "(?i)" + pattern : pattern);
    }

    private Value? ReadWord()
    {
        var start = _at;
        while (_at < text.Length && (char.IsAsciiLetterOrDigit(text[_at]) || text[_at] is '-' or '+' or '.'))
        {
            _at++;
        }

        return text[start.._at] switch
        {
            "true" => Value.True,
            "false" => Value.False,
            "null" => Value.Null,
            var word => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? IntegerValue.Of(integer)
                : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? new NumberValue(number)
                : null,
        };
    }

    private string ReadName()
    {
        var start = _at;
        while (_at < text.Length && !char.IsWhiteSpace(text[_at]) && text[_at] is not ('.' or '[' or ']' or '(' or ')' or '*' or '=' or '<' or '>' or '!' or '&' or '|' or ','))
        {
            _at++;
        }

        return text[start.._at];
    }

    private string? ReadText()
    {
        var quote = Peek();
        if (quote is not ('\'' or '"'))
        {
            return null;
        }

        var made = new System.Text.StringBuilder();
        for (_at++; _at < text.Length && text[_at] != quote; _at++)
        {
            _at += text[_at] == '\\' && _at + 1 < text.Length ? 1 : 0;
            made.Append(text[_at]);
        }

        return _at++ < text.Length ? made.ToString() : null;
    }

    private int? ReadInteger()
    {
        SkipSpace();
        var start = _at;
        while (_at < text.Length && (char.IsAsciiDigit(text[_at]) || text[_at] == '-'))
        {
            _at++;
        }

        var number = int.TryParse(text.AsSpan(start, _at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : (int?)null;
        SkipSpace();
        return number;
    }

    private char Peek() => _at < text.Length ? text[_at] : '\0';

    private bool Take(string sign)
    {
        if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) != 0)
        {
            return false;
        }

        _at += sign.Length;
        return true;
    }

    private bool TakeWord(string sign)
    {
        SkipSpace();
        return Take(sign);
    }

    private void SkipSpace()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            _at++;
        }
    }
}
