using System.Collections.Immutable;
using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>Lines of which chance picks one.</summary>
internal sealed class VariationsBody(ImmutableArray<TemplateLine> lines) : TemplateBody
{
    public ImmutableArray<TemplateLine> Lines => lines;

    public override bool HasChoice => lines.Length > 1;

    public override IEnumerable<EmbeddedExpression> Expressions => lines.SelectMany(line => line.Expressions);

    public override Result Evaluate(Frame frame) => lines[lines.Length == 1 ? 0 : frame.Draw(0, lines.Length)].Evaluate(frame);
}
