using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Syntax;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>Checks the syntax of a body and compiles it. What is wrong is reported in the order in which upstream's checker visits it.</summary>
/// <param name="functions">What the expressions may call.</param>
/// <param name="originOf">The place of an offset of the body.</param>
/// <param name="found">Gets what is wrong.</param>
internal sealed partial class BodyCompiler(FunctionTable functions, Func<int, Origin> originOf, List<Diagnostic> found)
{
    public TemplateBody Compile(BodySyntax syntax) => syntax switch
    {
        VariationsSyntax variations => CompileLines(variations, ""),
        ConditionsSyntax conditions => CompileConditions(conditions),
        SwitchSyntax @switch => CompileSwitch(@switch),
        StructureSyntax structure => CompileStructure(structure),
        _ => throw new ArgumentOutOfRangeException(nameof(syntax), syntax, "unknown body"),
    };

    private VariationsBody CompileLines(VariationsSyntax variations, string place)
    {
        var lines = ImmutableArray.CreateBuilder<TemplateLine>();
        foreach (var line in variations.Lines)
        {
            if (line.Error is not null)
            {
                Error(line.Offset, TemplateErrors.InvalidTemplateBody);
                continue;
            }

            lines.Add(new TemplateLine(CompilePieces(line.Pieces, place)));
            if (!line.IsClosed)
            {
                Error(line.Offset, TemplateErrors.NoEndingInMultiline);
            }
        }

        return new(lines.ToImmutable());
    }

    private ImmutableArray<LinePart> CompilePieces(ImmutableArray<Piece> pieces, string place, bool inStructure = false)
    {
        var parts = ImmutableArray.CreateBuilder<LinePart>();
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Expression)
            {
                if (CompileExpression(piece, place) is { } expression)
                {
                    parts.Add(new(null, expression));
                }
            }
            else
            {
                parts.Add(new(piece.Kind == PieceKind.Text ? piece.Text : inStructure && piece.Text == @"\|" ? "|" : Scan.Unescape(piece.Text), null));
            }
        }

        return parts.ToImmutable();
    }

    private EmbeddedExpression? CompileExpression(Piece piece, string place)
    {
        if (!piece.IsClosed)
        {
            Error(piece.Offset, TemplateErrors.NoCloseBracket);
            return null;
        }

        var (text, offset) = piece.Inner;
        var wrong = new Diagnostics();
        if (ExpressionParser.Parse(text, functions, originOf(offset), wrong) is { } expression)
        {
            return new(expression, text, place);
        }

        foreach (var finding in wrong)
        {
            var message = $"{TemplateErrors.ExpressionParse(text)} {finding.Message}";
            found.Add(finding with { Message = place.Length == 0 ? message : $"{place} {message}" });
        }

        return null;
    }

    private void Error(int offset, string message) => Add(offset, Severity.Error, message);

    private void Warn(int offset, string message) => Add(offset, Severity.Warning, message);

    private void Add(int offset, Severity severity, string message)
    {
        var origin = originOf(offset);
        found.Add(new(origin.File, origin.At, severity, message));
    }
}
