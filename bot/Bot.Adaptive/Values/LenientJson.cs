using System.Globalization;
using System.Text;

namespace Bot.Adaptive.Values;

/// <summary>
/// JSON as people write it inside templates: texts in single or double quotes, names without quotes, comments, trailing
/// commas. Everything that RFC 8259 allows means the same here. Depth is limited; nothing is thrown.
/// </summary>
public static class LenientJson
{
    /// <summary>How deep arrays and objects may nest.</summary>
    public const int MaxDepth = 64;

    /// <summary>Reads a value; the empty text is an error.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="value">What it holds; null when it is not JSON.</param>
    /// <param name="error">Empty, or what was found where.</param>
    public static bool TryParse(string text, out Value value, out string error)
    {
        var reader = new Reader(text);
        value = reader.ReadAll();
        error = reader.Error;
        return error.Length == 0;
    }

    private sealed class Reader(string text)
    {
        private int _at;
        private int _depth;

        public string Error { get; private set; } = "";

        public Value ReadAll()
        {
            var value = ReadValue();
            SkipSpace();
            return _at == text.Length ? value : Fail("more after the value");
        }

        private Value ReadValue()
        {
            SkipSpace();
            return _at == text.Length ? Fail("a value") : (Value)(text[_at] switch
            {
                '{' => ReadObject(),
                '[' => ReadList(),
                '"' or '\'' => ReadText(),
                _ => ReadWord(),
            });
        }

        private Value ReadObject()
        {
            var made = ObjectValue.Empty;
            if (!Open())
            {
                return Value.Null;
            }

            while (!TryClose('}'))
            {
                SkipSpace();
                var name = _at < text.Length && text[_at] is '"' or '\'' ? ReadText().ToString() : ReadName();
                if (Error.Length > 0 || !Take(':'))
                {
                    return Fail("':' after a name");
                }

                made = made.With(name, ReadValue());
                if (!EndItem('}'))
                {
                    return Fail("',' or '}'");
                }
            }

            return made;
        }

        private Value ReadList()
        {
            var items = new List<Value>();
            if (!Open())
            {
                return Value.Null;
            }

            while (!TryClose(']'))
            {
                items.Add(ReadValue());
                if (!EndItem(']'))
                {
                    return Fail("',' or ']'");
                }
            }

            return ListValue.Of(items);
        }

        private bool Open()
        {
            _at++;
            if (++_depth <= MaxDepth)
            {
                return true;
            }

            Fail($"at most {MaxDepth} levels");
            return false;
        }

        private bool TryClose(char close)
        {
            if (Error.Length > 0)
            {
                return true;
            }

            var closed = Take(close);
            _depth -= closed ? 1 : 0;
            return closed;
        }

        private bool EndItem(char close)
        {
            SkipSpace();
            return Error.Length == 0 && (Take(',') || (_at < text.Length && text[_at] == close));
        }

        private bool Take(char c)
        {
            SkipSpace();
            if (_at < text.Length && text[_at] == c)
            {
                _at++;
                return true;
            }

            return false;
        }

        private Value ReadText()
        {
            var quote = text[_at++];
            var made = new StringBuilder();
            while (_at < text.Length && text[_at] != quote)
            {
                var c = text[_at++];
                if (c == '\\' && !ReadEscape(made))
                {
                    return Fail("an escape such as \\n or \\u0041");
                }

                _ = c == '\\' ? made : made.Append(c);
            }

            return _at++ < text.Length ? made.ToString() : Fail("the end of a text");
        }

        private bool ReadEscape(StringBuilder made)
        {
            if (_at == text.Length)
            {
                return false;
            }

            var c = text[_at++];
            if (c == 'u')
            {
                var valid = _at + 4 <= text.Length
                    && ushort.TryParse(text.AsSpan(_at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
                    && made.Append((char)unit) is not null;
                _at += valid ? 4 : 0;
                return valid;
            }

            var index = "bfnrt\"'\\/\n".IndexOf(c, StringComparison.Ordinal);
            _ = index < 0 ? made : made.Append("\b\f\n\r\t\"'\\/\n"[index]);
            return index >= 0;
        }

        private string ReadName()
        {
            var start = _at;
            while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '_' or '$'))
            {
                _at++;
            }

            if (_at == start)
            {
                Fail("a name");
            }

            return text[start.._at];
        }

        private Value ReadWord()
        {
            var start = _at;
            while (_at < text.Length && (char.IsLetterOrDigit(text[_at]) || text[_at] is '+' or '-' or '.'))
            {
                _at++;
            }

            var word = text.AsSpan(start, _at - start);
            return word switch
            {
                "true" => true,
                "false" => false,
                "null" or "undefined" => Value.Null,
                _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
                _ when word is [>= '0' and <= '9' or '-' or '.', ..]
                    && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
                _ => FailAt(start, "a value"),
            };
        }

        private void SkipSpace()
        {
            while (_at < text.Length)
            {
                if (char.IsWhiteSpace(text[_at]) || text[_at] == '\ufeff')
                {
                    _at++;
                }
                else if (string.CompareOrdinal(text, _at, "//", 0, 2) == 0)
                {
                    var end = text.IndexOf('\n', _at);
                    _at = end < 0 ? text.Length : end;
                }
                else if (string.CompareOrdinal(text, _at, "/*", 0, 2) == 0)
                {
                    var end = text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
                    _at = end < 0 ? text.Length : end + 2;
                }
                else
                {
                    return;
                }
            }
        }

        private NullValue Fail(string expected) => FailAt(_at, expected);

        private NullValue FailAt(int offset, string expected)
        {
            if (Error.Length == 0)
            {
                var found = offset < text.Length ? $"'{text[offset]}'" : "the end";
                Error = string.Create(CultureInfo.InvariantCulture, $"This is no JSON: found {found} at position {offset + 1}, expected {expected}.");
            }

            return Value.Null;
        }
    }
}
