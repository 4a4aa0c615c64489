using System.Collections.Immutable;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation.Syntax;

/// <summary>A .lg file cut into its parts, nothing inside templates understood yet.</summary>
/// <param name="Options">What stands behind <c>&gt; !#</c>, in order.</param>
internal sealed record LgFile(
    SourceText Source, ImmutableArray<string> Options, ImmutableArray<ImportLine> Imports, ImmutableArray<TemplateSyntax> Templates);

/// <summary><c>[description](path)</c> or <c>[description](path) as alias</c>.</summary>
internal sealed record ImportLine(string Path, string? Alias, Position At);

/// <summary>A template's name line and where its body lies in the file.</summary>
/// <param name="Body">Null when it is empty or was not understood.</param>
internal sealed record TemplateSyntax(string Name, ImmutableArray<string> Parameters, Position At, BodySyntax? Body);
