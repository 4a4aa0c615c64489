using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Generation.Functions;

/// <summary><c>expandText(text)</c>: evaluates a text that holds template syntax. It is source that shows only at run time: what it costs to parse is paid for.</summary>
internal static class ExpandTextFunction
{
    public static Function Of(Func<string, Origin, Diagnostics, TemplateText> compile) =>
        new("expandText", Signature.Between(1, 1, ValueKinds.String), ValueKinds.Object, arguments =>
        {
            var text = arguments[0].ToString();
            if (!arguments.Evaluation.Fuel.Spend(text.Length))
            {
                return Result.Failure(Fuel.StepsSpent);
            }

            var found = new Diagnostics();
            var compiled = compile(text, new Origin("expandText", Position.Start), found);
            return found.HasErrors ? Result.Failure(found.First().Message) : compiled.EvaluateInside(arguments.Evaluation);
        })
        {
            IsRandom = true,
        };
}
