using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Bot.Interviews.Studies;

/// <summary>
/// Writes a YAML mapping property by property; what is empty is left out. Texts that YAML could take for something else are
/// written in quotation marks, as JSON writes them.
/// </summary>
/// <param name="language">The language of plain texts.</param>
internal sealed partial class YamlText(string language)
{
    private const string Indent = "  ";
    private static readonly JsonSerializerOptions s_quoted = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<string> _lines = [];

    public override string ToString() => new StringBuilder().AppendJoin('\n', _lines).Append('\n').ToString();

    public void Comment(string line) => _lines.Add(line);

    public void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _lines.Add($"{Scalar(name)}: {Scalar(text)}");
        }
    }

    public void Number(string name, int number) => _lines.Add(string.Create(CultureInfo.InvariantCulture, $"{name}: {number}"));

    public void Flag(string name, bool value, bool otherwise)
    {
        if (value != otherwise)
        {
            _lines.Add($"{name}: {(value ? "true" : "false")}");
        }
    }

    public void Name<T>(string name, T value)
        where T : struct, Enum => _lines.Add($"{name}: {YamlNodes.Written(value)}");

    public void Texts(string name, IReadOnlyCollection<string> texts)
    {
        if (texts.Count > 0)
        {
            _lines.Add($"{name}:");
            _lines.AddRange(texts.Select(text => $"{Indent}- {Scalar(text)}"));
        }
    }

    public void Local(string name, LocalText? text)
    {
        if (text is null)
        {
            return;
        }

        if (text.ByLanguage.Count == 1 && text.TranslatedFrom.IsEmpty && text.ByLanguage.TryGetValue(language, out var only))
        {
            Text(name, only);
            return;
        }

        Mapping(name, item =>
        {
            foreach (var (tag, said) in text.ByLanguage.OrderByDescending(pair => string.Equals(pair.Key, language, StringComparison.OrdinalIgnoreCase)))
            {
                if (text.TranslatedFrom.TryGetValue(tag, out var original))
                {
                    item.Mapping(tag, made =>
                    {
                        made.Text("machine", said);
                        made.Text("of", original);
                    });
                }
                else
                {
                    item.Text(tag, said);
                }
            }
        });
    }

    public void Mapping(string name, Action<YamlText> write)
    {
        var inside = new YamlText(language);
        write(inside);
        if (inside._lines.Count > 0)
        {
            _lines.Add($"{Scalar(name)}:");
            _lines.AddRange(inside._lines.Select(line => Indent + line));
        }
    }

    public void List<T>(string name, IReadOnlyCollection<T> items, Action<YamlText, T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        _lines.Add($"{name}:");
        foreach (var item in items)
        {
            var inside = new YamlText(language);
            write(inside, item);
            _lines.AddRange(inside._lines.Select((line, at) => $"{Indent}{(at == 0 ? "- " : Indent)}{line}"));
        }
    }

    private static string Scalar(string text) => Plain().IsMatch(text) && !Reserved().IsMatch(text) ? text : JsonSerializer.Serialize(text, s_quoted);

    /// <summary>A letter first, and no sign that means something to YAML.</summary>
    [GeneratedRegex(@"^\p{L}(?:[\p{L}\p{M}\p{Nd} ,.;?!’'“”„…()/–—-]*[\p{L}\p{M}\p{Nd}.?!’”…)])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:true|false|yes|no|on|off|null|y|n)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
