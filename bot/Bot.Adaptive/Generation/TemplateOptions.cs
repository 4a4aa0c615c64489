using System.Collections.Immutable;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Generation;

/// <summary>How line ends of a result are written.</summary>
public enum LineBreakStyle
{
    /// <summary>As they are.</summary>
    Default,

    /// <summary>Doubled, since Markdown ignores single ones.</summary>
    Markdown,
}

/// <summary>Within what a template that was evaluated keeps its result.</summary>
public enum CacheScope
{
    /// <summary>Within one evaluation from outside.</summary>
    Global,

    /// <summary>Within the template that calls it: what is said twice in one sentence is said alike.</summary>
    Local,

    /// <summary>Never.</summary>
    None,
}

/// <summary>What a .lg file says about itself with lines such as <c>&gt; !# @strict = true</c>. Null where it says nothing.</summary>
public sealed record TemplateOptions
{
    /// <summary>True when a value that is null is an error.</summary>
    public bool? StrictMode { get; private init; }

    public NullSubstitution? NullSubstitution { get; private init; }

    public LineBreakStyle? LineBreakStyle { get; private init; }

    public CacheScope? CacheScope { get; private init; }

    /// <summary>What stands before the dot in the names of exported templates.</summary>
    public string? Namespace { get; private init; }

    /// <summary>Templates that every expression may call.</summary>
    public ImmutableArray<string> Exports { get; private init; } = [];

    /// <summary>Understands the lines behind <c>&gt; !#</c>; of equal ones the last counts, unknown ones are ignored.</summary>
    internal static TemplateOptions Of(IEnumerable<string> lines) =>
        lines.Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Where(parts => parts.Length == 2)
            .Aggregate(new TemplateOptions(), (options, parts) => options.With(parts[0].ToUpperInvariant(), parts[1]));

    private TemplateOptions With(string key, string value) => key switch
    {
        "@STRICT" when value.Equals("true", StringComparison.OrdinalIgnoreCase) => this with { StrictMode = true },
        "@REPLACENULL" => this with { NullSubstitution = new(value) },
        "@LINEBREAKSTYLE" => this with
        {
            LineBreakStyle = value.Equals("markdown", StringComparison.OrdinalIgnoreCase) ? Generation.LineBreakStyle.Markdown : Generation.LineBreakStyle.Default,
        },
        "@CACHESCOPE" when Enum.TryParse<CacheScope>(value, ignoreCase: true, out var scope) => this with { CacheScope = scope },
        "@NAMESPACE" => this with { Namespace = value },
        "@EXPORTS" => this with { Exports = [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] },
        _ => this,
    };
}
