using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// A text in a dialog that may call templates. Which templates it can see depends on the container that it runs in, so it
/// is compiled once for each resource that it meets; text without <c>${</c> needs none.
/// </summary>
public sealed class TextTemplate
{
    private readonly Origin _origin;
    private readonly Value? _constant;
    private ImmutableDictionary<string, LocalizedText> _compiled = ImmutableDictionary.Create<string, LocalizedText>(StringComparer.OrdinalIgnoreCase);

    internal TextTemplate(string text, Origin origin)
    {
        (Source, _origin) = (text, origin);
        _constant = text.AsSpan().IndexOfAny('$', '\\') < 0 ? new TextValue(text) : null;
    }

    /// <summary>As the file says it.</summary>
    public string Source { get; }

    /// <summary>The value of the text now: most often text, but a text that is one expression keeps its type.</summary>
    /// <exception cref="DialogException">It fails in every language that could serve.</exception>
    public Value Render(DialogContext dc)
    {
        if (_constant is not null)
        {
            return _constant;
        }

        var result = Compiled(dc).Evaluate(dc.Evaluation, dc.Turn.Locale, dc.Turn.Flow.Languages);
        return result.Failed ? throw new DialogException(result.Error!) : result.Value;
    }

    /// <summary>Compiles for a resource while the flow loads, so that what is wrong shows then.</summary>
    internal void Compile(string language, LanguageResources resources, Diagnostics found)
    {
        if (_constant is null)
        {
            _compiled = _compiled.SetItem(language, resources.CompileText(language, Source, _origin, found));
        }
    }

    private LocalizedText Compiled(DialogContext dc)
    {
        var language = dc.Language ?? "";
        if (_compiled.TryGetValue(language, out var compiled))
        {
            return compiled;
        }

        var found = new Diagnostics();
        compiled = dc.Turn.Flow.Resources.CompileText(language, Source, _origin, found);
        if (found.HasErrors)
        {
            throw new DialogException(string.Join('\n', found));
        }

        ImmutableInterlocked.TryAdd(ref _compiled, language, compiled);
        return compiled;
    }
}
