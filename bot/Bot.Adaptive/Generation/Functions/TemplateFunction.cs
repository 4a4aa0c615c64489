using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Functions;

/// <summary><c>name(arguments)</c>: evaluates a template. Without arguments it sees what its caller sees; <c>name!()</c> ignores kept results.</summary>
internal static class TemplateFunction
{
    public static Function Of(Template template, bool again) =>
        new(again ? template.Name + "!" : template.Name, Signature.Anything, ValueKinds.Object, (call, evaluation) =>
            Evaluate(template, call, 0, evaluation, again))
        {
            Inspect = call => Refuse(template, call.Arguments.Length),
        };

    /// <summary>A template of a file that was imported under another name; it keeps to that file's options.</summary>
    public static Function Aliased(string name, Template template, Templates file) =>
        new(name, Signature.Anything, ValueKinds.Object, (call, evaluation) =>
        {
            var arguments = Values(call, 0, evaluation, out var failure);
            return failure ?? file.Evaluate(template, evaluation, ScopeOf(template, arguments, evaluation), GlobalsOf(evaluation));
        })
        {
            IsRandom = template.IsRandom,
        };

    /// <summary>
    /// The templates that a file offers to all expressions, as <c>namespace.template</c>; the namespace is the file's name
    /// when the file does not say. Their parameters are laid over the names of the caller.
    /// </summary>
    /// <param name="root">Options of the file from which evaluation begins.</param>
    public static IEnumerable<Function> Exported(string file, TemplateOptions options, IEnumerable<Template> own, TemplateOptions root)
    {
        var space = options.Namespace ?? System.IO.Path.GetFileNameWithoutExtension(file);
        return own.Where(template => options.Exports.Contains(template.Name))
            .Select(template => Exported(space.Length == 0 ? template.Name : $"{space}.{template.Name}", template, root));
    }

    /// <summary>Null when a template takes so many arguments; none at all is always right.</summary>
    public static string? Refuse(Template template, int count) => count == 0 || count == template.Parameters.Length
        ? null
        : TemplateErrors.ArgumentMismatch(template.Name, template.Parameters.Length, count);

    /// <summary>Evaluates the call's arguments from an index on, then the template.</summary>
    public static Result Evaluate(Template template, CallExpression call, int from, Evaluation evaluation, bool again)
    {
        var arguments = Values(call, from, evaluation, out var failure);
        return failure
            ?? (evaluation is Frame frame
                ? frame.Call(template, evaluation, ScopeOf(template, arguments, evaluation), again)
                : Result.Failure("Templates can be called from templates only."));
    }

    private static Function Exported(string name, Template template, TemplateOptions options) =>
        new(name, Signature.Anything, ValueKinds.Object, (call, evaluation) =>
        {
            var arguments = Values(call, 0, evaluation, out var failure);
            var scope = new TemplateScope(template.Parameters, arguments, evaluation.Memory);
            return failure ?? Frame.Begin(template, evaluation, scope, evaluation.Memory, options);
        })
        {
            IsRandom = true,
        };

    private static IMemory ScopeOf(Template template, Value[] arguments, Evaluation evaluation) =>
        arguments.Length == 0
            ? (evaluation as Frame)?.Scope ?? evaluation.Memory
            : new TemplateScope(template.Parameters, arguments, GlobalsOf(evaluation));

    private static IMemory GlobalsOf(Evaluation evaluation) => (evaluation as Frame)?.Globals ?? evaluation.Memory;

    private static Value[] Values(CallExpression call, int from, Evaluation evaluation, out Result? failure)
    {
        failure = null;
        var count = call.Arguments.Length - from;
        if (count == 0)
        {
            return [];
        }

        var values = new Value[count];
        for (var i = 0; i < count; i++)
        {
            var value = call.Arguments[from + i].Evaluate(evaluation);
            if (value.Failed)
            {
                failure = value;
                return [];
            }

            values[i] = value.Value;
        }

        return values;
    }
}
