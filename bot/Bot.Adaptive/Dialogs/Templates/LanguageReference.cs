using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary>What stands under <c>generator</c>: the .lg file whose templates texts of a dialog may call.</summary>
/// <param name="Id">The file's name without locale; empty for language generation without templates.</param>
public sealed record LanguageReference(string Id)
{
    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<LanguageReference>("Microsoft.TemplateEngineLanguageGenerator", "Language generation without templates.", _ => new LanguageReference("")),
        Kind.Of<LanguageReference>("Microsoft.ResourceMultiLanguageGenerator", "Language generation from .lg files, one per locale.", reader =>
            reader.Language("resourceId", "The name of the .lg file.") ?? new LanguageReference("")),
    ];
}
