using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation.Syntax;

/// <summary>Cuts a .lg file into options, imports and templates, line by line, as upstream's LGFileLexer.g4 does.</summary>
internal sealed partial class LgFileReader
{
    /// <summary>Characters that one file may have.</summary>
    public const int MaxLength = 1 << 20;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Diagnostic> _found;
    private readonly ImmutableArray<string>.Builder _options = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<ImportLine>.Builder _imports = ImmutableArray.CreateBuilder<ImportLine>();
    private readonly List<TemplateSyntax> _templates = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private LgFileReader(SourceText source, List<Diagnostic> found)
    {
        _source = source;
        _text = source.Text;
        _found = found;
    }

    /// <summary>Reads a file; what is wrong with its lines, names and the outline of its bodies is added to what was found.</summary>
    public static LgFile Read(SourceText source, List<Diagnostic> found) => new LgFileReader(source, found).Read();

    private LgFile Read()
    {
        if (_text.Length > MaxLength)
        {
            Error(0, $"The file has {_text.Length} characters; at most {MaxLength} are allowed.");
            return new(_source, [], [], []);
        }

        var at = 0;
        while (at < _text.Length && !IsNameLine(at))
        {
            var end = Scan.LineEnd(_text, at);
            ReadHead(at, _text[at..end]);
            at = NextLine(end);
        }

        while (at < _text.Length)
        {
            var nameEnd = Scan.LineEnd(_text, at);
            var bodyStart = NextLine(nameEnd);
            var next = BodyEnd(bodyStart);
            ReadTemplate(at, _text[at..nameEnd], bodyStart, next);
            at = next;
        }

        return new(_source, _options.ToImmutable(), _imports.ToImmutable(), [.. _templates]);
    }

    private bool IsNameLine(int lineStart)
    {
        var at = Scan.SkipSpace(_text, lineStart);
        return at < _text.Length && _text[at] == '#';
    }

    private int NextLine(int lineEnd) => lineEnd == _text.Length ? lineEnd : lineEnd + (_text[lineEnd] == '\r' ? 2 : 1);

    /// <summary>Where the next template's name line begins. A number sign inside a multi-line text begins none.</summary>
    private int BodyEnd(int start)
    {
        var at = start;
        while (at < _text.Length && !IsNameLine(at))
        {
            var end = Scan.LineEnd(_text, at);
            var fence = FenceAt(at);
            at = NextLine(fence < 0 || IsClosedOnLine(fence, end) ? end : LineOfFence(fence + Scan.Fence.Length));
        }

        return at;
    }

    private int FenceAt(int lineStart)
    {
        var at = Scan.SkipSpace(_text, lineStart);
        at = at < _text.Length && _text[at] == '-' ? Scan.SkipSpace(_text, at + 1) : _text.Length;
        return at < _text.Length && Scan.HasFence(_text, at) ? at : -1;
    }

    private bool IsClosedOnLine(int fence, int lineEnd)
    {
        var rest = _text.AsSpan(fence + Scan.Fence.Length, Math.Max(0, lineEnd - fence - Scan.Fence.Length));
        return rest.TrimEnd(" \t\ufeff\u00a0").EndsWith(Scan.Fence);
    }

    /// <summary>The end of the line on which the fence that closes a multi-line text stands.</summary>
    private int LineOfFence(int at)
    {
        while (at < _text.Length && !Scan.HasFence(_text, at))
        {
            at += _text[at] == '\\' ? 2 : 1;
        }

        return at >= _text.Length ? _text.Length : Scan.LineEnd(_text, at);
    }

    private void ReadHead(int offset, string line)
    {
        var trimmed = line.TrimStart(' ', '\t', '\ufeff', '\u00a0');
        if (trimmed.StartsWith('>'))
        {
            if (Option().Match(trimmed) is { Success: true } option && option.Groups[1].Value.Trim() is { Length: > 0 } setting)
            {
                _options.Add(setting);
            }
        }
        else if (ImportShape().IsMatch(trimmed))
        {
            ReadImport(offset, trimmed);
        }
        else if (!string.IsNullOrWhiteSpace(line))
        {
            Error(offset, TemplateErrors.Syntax($"Unexpected content: '{line}'"));
        }
    }

    private void ReadImport(int offset, string line)
    {
        var import = Import().Match(line);
        var words = import.Groups[2].Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words is [] or ["as", _])
        {
            _imports.Add(new(import.Groups[1].Value.Trim(), words is [_, var alias] ? alias : null, _source.PositionAt(offset)));
        }
        else
        {
            Error(offset, TemplateErrors.ImportFormat);
        }
    }

    private void ReadTemplate(int offset, string nameLine, int bodyStart, int bodyEnd)
    {
        var at = _source.PositionAt(offset);
        var (name, parameters) = SplitName(nameLine[(nameLine.IndexOf('#') + 1)..].Trim());
        if (!_names.Add(name))
        {
            Error(offset, TemplateErrors.Duplicate(name));
            return;
        }

        if (!name.Split('.').All(IsNamePart))
        {
            Error(offset, TemplateErrors.InvalidTemplateName(name));
        }

        foreach (var parameter in parameters.Where(parameter => !IsParameter(parameter)))
        {
            Error(offset, TemplateErrors.InvalidParameter(parameter));
        }

        _templates.Add(new(name, parameters, at, ReadBody(name, offset, bodyStart, bodyEnd)));
    }

    private BodySyntax? ReadBody(string name, int offset, int start, int end)
    {
        if (_text.AsSpan(start, end - start).Trim(" \t\r\n\ufeff\u00a0").IsEmpty)
        {
            _found.Add(new(_source.Name, _source.PositionAt(offset), Severity.Warning, TemplateErrors.NoBody(name)));
            return null;
        }

        var reader = new BodyReader(_text[start..end], start);
        var body = reader.Read();
        if (reader.Error is { } error)
        {
            Error(reader.ErrorOffset, TemplateErrors.Syntax(error));
            return null;
        }

        return body;
    }

    private static (string Name, ImmutableArray<string> Parameters) SplitName(string line)
    {
        var open = line.IndexOf('(');
        if (open < 0 || !line.EndsWith(')'))
        {
            return (line, []);
        }

        var parameters = line[(open + 1)..^1];
        return (line[..open].Trim(), string.IsNullOrWhiteSpace(parameters) ? [] : [.. parameters.Split(',', StringSplitOptions.TrimEntries)]);
    }

    private void Error(int offset, string message) => _found.Add(new(_source.Name, _source.PositionAt(offset), Severity.Error, message));

    [GeneratedRegex(@"^>\s*!#(.*)$")]
    private static partial Regex Option();

    [GeneratedRegex(@"^\[[^\[\]]*\]\([^()]*\)")]
    private static partial Regex ImportShape();

    [GeneratedRegex(@"^\[[^\]]*\]\(([^)]*)\)([\w\s]*)")]
    private static partial Regex Import();

    private static bool IsParameter(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static bool IsNamePart(string name) => IsParameter(name) && !char.IsAsciiDigit(name[0]);
}
