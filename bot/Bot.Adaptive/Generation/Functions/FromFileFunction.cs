using System.Text;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Functions;

/// <summary>
/// <c>fromFile(path)</c>, <c>fromFile(path, 'evaluated' | 'raw' | 'binary')</c>: what a file of the flow holds. Files are
/// read when the flow is loaded, so the path has to be written out.
/// </summary>
/// <param name="read">The file that a path names.</param>
/// <param name="compile">Makes template text of a file's content.</param>
internal sealed class FromFileFunction(Func<string, SourceText?> read, Func<string, Origin, Diagnostics, TemplateText> compile)
{
    private readonly Dictionary<string, SourceText> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateText> _compiled = new(StringComparer.Ordinal);

    public Function Definition => new("fromFile", Signature.Of(ValueKinds.String).Then(ValueKinds.String), ValueKinds.String, Evaluate)
    {
        Inspect = Load,
    };

    private string? Load(CallExpression call)
    {
        if (call.Arguments.Any(argument => argument is not ConstantExpression))
        {
            return $"{call} needs a path that is written out: files are read when the flow is loaded.";
        }

        var path = Text(call, 0);
        if (!_read.ContainsKey(path) && read(path) is { } file)
        {
            _read[path] = file;
        }

        if (!_read.TryGetValue(path, out var known))
        {
            return $"There is no file '{path}' to read.";
        }

        if (Format(call) == "EVALUATED" && !_compiled.ContainsKey(path))
        {
            var found = new Diagnostics();
            _compiled[path] = compile(known.Text, new Origin(known.Name, Position.Start), found);
            return found.HasErrors ? found.First().ToString() : null;
        }

        return null;
    }

    private Result Evaluate(Arguments arguments)
    {
        var path = Text(arguments.Call, 0);
        return Format(arguments.Call) switch
        {
            "RAW" => _read[path].Text,
            "BINARY" => new BinaryValue(Encoding.UTF8.GetBytes(_read[path].Text)),
            _ => _compiled[path].EvaluateInside(arguments.Evaluation),
        };
    }

    private static string Format(CallExpression call) => call.Arguments.Length == 1 ? "EVALUATED" : Text(call, 1).ToUpperInvariant() switch
    {
        "RAW" => "RAW",
        "BINARY" => "BINARY",
        _ => "EVALUATED",
    };

    private static string Text(CallExpression call, int index) => ((ConstantExpression)call.Arguments[index]).Value.ToString();
}
