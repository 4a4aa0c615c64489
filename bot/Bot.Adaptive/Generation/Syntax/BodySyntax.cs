using System.Collections.Immutable;

namespace Bot.Adaptive.Generation.Syntax;

/// <summary>A template's body as written. Offsets are into the file.</summary>
internal abstract record BodySyntax(int Offset);

/// <summary>Lines of which one is chosen.</summary>
internal sealed record VariationsSyntax(int Offset, ImmutableArray<LineSyntax> Lines) : BodySyntax(Offset);

/// <summary>IF / ELSEIF / ELSE.</summary>
internal sealed record ConditionsSyntax(int Offset, ImmutableArray<RuleSyntax> Rules) : BodySyntax(Offset);

/// <summary>SWITCH / CASE / DEFAULT.</summary>
internal sealed record SwitchSyntax(int Offset, ImmutableArray<RuleSyntax> Rules) : BodySyntax(Offset);

/// <summary><c>[Name</c>, lines, <c>]</c>.</summary>
internal sealed record StructureSyntax(int Offset, string Name, bool HasValidName, ImmutableArray<StructureLine> Lines, bool IsClosed) : BodySyntax(Offset);

/// <summary>One line behind a dash.</summary>
/// <param name="Error">Not null when the line begins with something else than a dash.</param>
internal sealed record LineSyntax(int Offset, ImmutableArray<Piece> Pieces, bool IsMultiline = false, bool IsClosed = true, string? Error = null);

/// <summary>A keyword line and the lines under it.</summary>
/// <param name="Keyword">As written, with the colon.</param>
/// <param name="Pieces">What stands behind the colon.</param>
/// <param name="Body">Null when no line is under it.</param>
internal sealed record RuleSyntax(int Offset, Keyword Kind, string Keyword, ImmutableArray<Piece> Pieces, VariationsSyntax? Body);

/// <summary>The words that make a line a rule.</summary>
internal enum Keyword
{
    None,
    If,
    ElseIf,
    Else,
    Switch,
    Case,
    Default,
}

/// <summary>A line of a structure.</summary>
internal abstract record StructureLine(int Offset);

/// <summary><c>Name = value | value</c>.</summary>
internal sealed record PropertyLine(int Offset, string Name, ImmutableArray<ImmutableArray<Piece>> Values) : StructureLine(Offset);

/// <summary><c>${reference()}</c> on a line of its own.</summary>
internal sealed record ReferenceLine(int Offset, Piece Expression) : StructureLine(Offset);

/// <summary>A line that is neither.</summary>
internal sealed record WrongLine(int Offset, string Text) : StructureLine(Offset);

/// <summary>What a piece of a line is.</summary>
internal enum PieceKind
{
    Text,
    Escape,
    Expression,
}

/// <summary>A piece of a line, as written.</summary>
internal sealed record Piece(PieceKind Kind, int Offset, string Text)
{
    /// <summary>True for an expression whose closing brace is there.</summary>
    public bool IsClosed => Text.EndsWith('}');

    /// <summary>The expression between <c>${</c> and <c>}</c>, and where it begins.</summary>
    public (string Text, int Offset) Inner => (Text[2..^1], Offset + 2);
}
