using System.Text.RegularExpressions;

namespace Bot.Adaptive.Expressions;

/// <summary>The text that stands for a path that holds nothing: the option <c>@replaceNull</c> of language generation.</summary>
/// <param name="Pattern">Text in which <c>${path}</c> stands for the path.</param>
public sealed partial record NullSubstitution(string Pattern)
{
    /// <summary>The text for one path.</summary>
    public string For(string path) => Placeholder().Replace(Pattern, _ => path);

    [GeneratedRegex(@"\$\{\s*path\s*\}")]
    private static partial Regex Placeholder();
}
