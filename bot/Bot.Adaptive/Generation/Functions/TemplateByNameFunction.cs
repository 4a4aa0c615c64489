using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Functions;

/// <summary><c>template(name, arguments)</c>: evaluates a template whose name shows only at run time; <c>isTemplate(name)</c>: whether there is one.</summary>
internal static class TemplateByNameFunction
{
    public const string Name = "template";

    public static Function Call(Func<string, Template?> find) =>
        new(Name, Signature.AtLeastOne, ValueKinds.Object, (call, evaluation) =>
        {
            var name = call.Arguments[0].Evaluate(evaluation);
            var text = name.Value.ToString();
            return name.Failed ? name
                : find(text.TrimEnd('!')) is { } template ? TemplateFunction.Evaluate(template, call, 1, evaluation, text.EndsWith('!'))
                : Result.Failure(TemplateErrors.NoSuchTemplate(text));
        })
        {
            IsRandom = true,
            Inspect = call => Refuse(call, find),
        };

    public static Function Is(Func<string, Template?> find) =>
        new("isTemplate", Signature.Between(1, 1, ValueKinds.String), ValueKinds.Boolean, arguments => find(arguments[0].ToString()) is not null);

    private static string? Refuse(CallExpression call, Func<string, Template?> find)
    {
        var name = call.Arguments[0];
        if ((name.Returns & (ValueKinds.Object | ValueKinds.String)) == 0)
        {
            return TemplateErrors.NameIsNoText;
        }

        return name is not ConstantExpression { Value: TextValue text } ? null
            : find(text.Text) is { } template ? TemplateFunction.Refuse(template, call.Arguments.Length - 1)
            : TemplateErrors.NoSuchTemplate(text.Text);
    }
}
