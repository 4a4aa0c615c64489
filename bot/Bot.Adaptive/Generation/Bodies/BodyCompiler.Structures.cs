using System.Collections.Immutable;
using Bot.Adaptive.Generation.Syntax;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>Structures.</summary>
internal sealed partial class BodyCompiler
{
    /// <summary>The properties of a structure as written, for tools.</summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> PropertiesOf(BodySyntax? syntax)
    {
        if (syntax is not StructureSyntax { HasValidName: true, IsClosed: true } structure || structure.Lines.Any(line => line is WrongLine))
        {
            return ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        }

        return structure.Lines.OfType<PropertyLine>()
            .Select(line => KeyValuePair.Create(line.Name, line.Values.Select(value => string.Concat(value.Select(piece => piece.Text))).ToImmutableArray()))
            .Prepend(KeyValuePair.Create("$type", ImmutableArray.Create(structure.Name)))
            .DistinctBy(pair => pair.Key)
            .ToImmutableDictionary();
    }

    private StructureBody CompileStructure(StructureSyntax structure)
    {
        if (!structure.HasValidName)
        {
            Error(structure.Offset, TemplateErrors.InvalidStructureName(structure.Name));
        }

        if (!structure.IsClosed)
        {
            Error(structure.Offset, TemplateErrors.MissingStructureEnd);
        }

        var wrong = structure.Lines.OfType<WrongLine>().ToList();
        foreach (var line in wrong)
        {
            Error(line.Offset, TemplateErrors.InvalidStructureBody(line.Text));
        }

        if (structure.Lines.IsEmpty)
        {
            Error(structure.Offset, TemplateErrors.EmptyStructure);
        }

        return new(structure.Name, wrong.Count > 0 ? [] : [.. structure.Lines.Select(CompileLine).OfType<StructureBody.Item>()]);
    }

    private StructureBody.Item? CompileLine(StructureLine line) => line switch
    {
        PropertyLine property => new StructureBody.PropertyItem(
            property.Name.ToLowerInvariant(), [.. property.Values.Select(value => CompileValue(value, property.Name))]),
        ReferenceLine reference => CompileExpression(reference.Expression, "") is { } expression ? new StructureBody.ReferenceItem(expression) : null,
        _ => null,
    };

    /// <summary>White space around an expression does not make it a text. When it fails, the property is not named, as upstream has it.</summary>
    private TemplateLine CompileValue(ImmutableArray<Piece> value, string property)
    {
        var telling = value.Where(piece => piece.Kind != PieceKind.Text || !string.IsNullOrWhiteSpace(piece.Text)).ToImmutableArray();
        var isExpression = telling is [{ Kind: PieceKind.Expression }];
        var parts = CompilePieces(isExpression ? telling : value, $"Property '{property}':", inStructure: true);
        return new(isExpression ? [.. parts.Select(part => part with { Expression = part.Expression! with { Place = "" } })] : parts, trimmed: true);
    }
}
