using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Generation.Bodies;

/// <summary>What a template is made of, compiled: <see cref="VariationsBody"/>, <see cref="ConditionsBody"/>, <see cref="SwitchBody"/>, <see cref="StructureBody"/>.</summary>
internal abstract class TemplateBody
{
    private protected TemplateBody()
    {
    }

    /// <summary>All expressions in it, in reading order.</summary>
    public abstract IEnumerable<EmbeddedExpression> Expressions { get; }

    /// <summary>True when chance decides by itself, apart from what the expressions do.</summary>
    public virtual bool HasChoice => false;

    public abstract Result Evaluate(Frame frame);
}

/// <summary>Stands where a file defines a name and nothing under it.</summary>
internal sealed class MissingBody : TemplateBody
{
    public static readonly MissingBody Instance = new();

    public override IEnumerable<EmbeddedExpression> Expressions => [];

    public override Result Evaluate(Frame frame) => Result.Failure(TemplateErrors.NoBody(frame.Template.Name));
}
