using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation.Bodies;
using Bot.Adaptive.Generation.Syntax;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation;

/// <summary>
/// A text of a dialog with <c>${…}</c> in it, such as <c>Hello ${Name()}</c>, compiled against the templates of a file. A text
/// that is exactly one expression keeps the type of its value; one without expressions is a constant.
/// </summary>
public sealed class TemplateText
{
    /// <summary>How error messages call a text that has no name.</summary>
    private const string Name = "__temp__";

    private readonly Template _template;
    private readonly TemplateOptions _options;

    private TemplateText(Template template, Value? constant, TemplateOptions options)
    {
        _template = template;
        _options = options;
        Constant = constant is null ? null : Templates.Finish(constant, options).Value;
    }

    /// <summary>The value when nothing has to be evaluated, else null.</summary>
    public Value? Constant { get; }

    internal static TemplateText Compile(string inline, Origin origin, FunctionTable functions, TemplateOptions options, Diagnostics found)
    {
        var wrong = new List<Diagnostic>();
        var body = new BodyCompiler(functions, offset => origin.Inside(inline, offset), wrong).Compile(new InlineReader(inline).Read());
        found.AddRange(wrong);
        var template = new Template(Name, [], origin.File, origin.At) { Body = body, IsRandom = true, CallsRandom = true };
        return new(template, body is VariationsBody { Lines: [{ Constant: { } constant }] } ? constant : null, options);
    }

    /// <summary>The value, or what went wrong in which template.</summary>
    public Result Evaluate(Evaluation evaluation) =>
        Constant is not null ? Constant : Templates.Finish(Frame.Begin(_template, evaluation, evaluation.Memory, evaluation.Memory, _options), _options);

    /// <summary>The value where a template asks for it: the template's names count.</summary>
    internal Result EvaluateInside(Evaluation evaluation) =>
        Constant is null && evaluation is Frame frame ? frame.Call(_template, evaluation, frame.Scope, again: true) : Evaluate(evaluation);
}
