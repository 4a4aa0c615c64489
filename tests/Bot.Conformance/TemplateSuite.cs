using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>The rows of <c>lg.json</c>, with the templates of <c>lg/</c>.</summary>
internal sealed class TemplateSuite
{
    private const string Group = "language generation";

    private readonly ConformanceFolder _folder;

    /// <summary>Different random numbers for each row, the same in each run.</summary>
    private readonly int _seed;

    /// <summary>Files that a row imports and the data does not have: such a row proves nothing.</summary>
    private readonly List<string> _missing = [];

    private TemplateSuite(ConformanceFolder folder, int seed) => (_folder, _seed) = (folder, seed);

    public static IEnumerable<ConformanceCase> Cases(ConformanceFolder folder) =>
        (folder.Read("lg.json")?["rows"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
            .Select((row, index) => new ConformanceCase(Group, Text(row, "id"), () => new TemplateSuite(folder, index + 1).Judge(row)));

    private string? Judge(ObjectValue row)
    {
        var failure = Run(row);
        return failure is not null && _missing.Count > 0 && Text(row, "op") != "diagnostics"
            ? throw new CannotJudgeException($"it imports {string.Join(", ", _missing)}")
            : failure;
    }

    private string? Run(ObjectValue row)
    {
        var expect = (ObjectValue)row["expect"];
        switch (Text(row, "op"))
        {
            case "evaluate":
                return Expectation.Check(expect, row, Load(row).Evaluate(Text(row, "template"), Context(row["scope"])));
            case "evaluateText":
                return Expectation.Check(expect, row, EvaluateText(Load(row), Text(row, "text"), Context(row["scope"])));
            case "expand":
                return Expectation.Check(expect, row, Load(row).Expand(Text(row, "template"), Context(row["scope"])));
            case "analyze":
                return Expectation.CheckAnalysis(expect, Load(row).Analyze(Text(row, "template")));
            case "diagnostics":
                return Expectation.CheckFindings(expect, row["all"].IsTruthy ? Load(row).AllFindings : Load(row).Findings);
            case "templateCount":
                return Expectation.Check(expect, row, (Value)Load(row).All.Length);
            case "lgOption":
                return Expectation.Check(expect, row, Option(Load(row).Options, Text(row, "option")));
            case "templateProperties":
                return Expectation.CheckProperties(expect, Load(row).Own[(int)((IntegerValue)row["at"]).Amount].Properties);
            case "injectedExpression":
                return Expectation.Check(expect, row, Injected(row));
            case "multiLanguage":
                return Expectation.Check(expect, row, MultiLanguage(row));
            default:
                throw new CannotJudgeException($"the operation {row["op"]} is unknown");
        }
    }

    private static Result EvaluateText(Templates templates, string text, Evaluation context)
    {
        var found = new Diagnostics();
        var compiled = templates.CompileText(text, Origin.Nowhere, found);
        return found.HasErrors ? Result.Failure(found.First().Message) : compiled.Evaluate(context);
    }

    private Result Injected(ObjectValue row)
    {
        var functions = StandardFunctions.Table.With(Load(row).Exports);
        var found = new Diagnostics();
        var scope = row["scope"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var layer in (row["stackedScopes"] as ListValue ?? ListValue.Empty).Cast<ObjectValue>())
        {
            foreach (var (name, value) in layer["$customized"] as ObjectValue ?? layer)
            {
                scope = scope.With(name, value);
            }
        }

        return ExpressionParser.Parse(Text(row, "expression"), functions, Origin.Nowhere, found)?.Evaluate(Context(scope))
            ?? Result.Failure(found.First().Message);
    }

    private Result MultiLanguage(ObjectValue row)
    {
        var policy = row["defaultLanguages"] is ListValue defaults
            ? LanguagePolicy.Of([new("", [.. defaults.Select(locale => locale.ToString())])])
            : LanguagePolicy.Default;
        var files = (ObjectValue)row["files"];
        foreach (var locale in policy.For(Text(row, "locale")).Where(files.Contains))
        {
            return Load(Source(Text(files, locale))).Evaluate(Text(row, "template"), Context(row["scope"]));
        }

        return Result.Failure("no language");
    }

    private static Value Option(TemplateOptions options, string name) => name switch
    {
        "LineBreakStyle" => options.LineBreakStyle?.ToString(),
        "CacheScope" => options.CacheScope?.ToString(),
        "StrictMode" => options.StrictMode is { } strict ? strict : Value.Null,
        "NullSubstitution" => options.NullSubstitution?.For("path"),
        _ => $"unknown option {name}",
    };

    private Templates Load(ObjectValue row)
    {
        var source = row["resource"] is ObjectValue resource
            ? new SourceText(Text(resource, "id"), Text(resource, "content"))
            : Source(Text(row, "file"));
        return Load(source, row["fromFileEnabled"].IsTruthy && row.Contains("fromFileEnabled"));
    }

    private Templates Load(SourceText source, bool mayReadFiles = false) => Templates.Parse(
        source,
        (from, path) => Import(Path.Combine(Path.GetDirectoryName(from)!, path.Replace('\\', '/'))),
        StandardFunctions.Table,
        [],
        mayReadFiles);

    private SourceText Source(string file) => SourceOrNull(file) ?? throw new FileNotFoundException(file);

    private SourceText? Import(string file)
    {
        if (SourceOrNull(file) is { } source)
        {
            return source;
        }

        _missing.Add(file);
        return null;
    }

    private SourceText? SourceOrNull(string file)
    {
        var root = _folder.In("lg");
        var path = _folder.In("lg", file);
        return File.Exists(path) ? new(Path.GetRelativePath(root, path), File.ReadAllText(path)) : null;
    }

    private Evaluation Context(Value scope) => new(
        new ObjectMemory(scope as ObjectValue ?? ObjectValue.Empty), CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch, new Random(_seed), new Fuel());

    private static string Text(ObjectValue row, string name) => row[name].ToString();
}
