using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Benchmarks;

/// <summary>Expressions and templates by themselves.</summary>
internal static class LanguageWorks
{
    public static Work Parsing()
    {
        var texts = Expressions();
        return new("parsing", "expression parsed", texts.Count, () => texts.ForEach(text => Parsed(text)), () => [.. texts.Select(text => (Value)(Parsed(text) is not null))]);
    }

    public static Work Evaluating()
    {
        var scope = (ObjectValue)((ObjectValue)Cases.Json("expressions.json"))["scope"];
        var parsed = Expressions().ConvertAll(Parsed);
        return new(
            "evaluating",
            "expression evaluated",
            parsed.Count,
            () => parsed.ForEach(expression => expression.Evaluate(Over(scope))),
            () => [.. parsed.Select(expression => Succeeded(expression.Evaluate(Over(scope))))]);
    }

    public static Work Generating()
    {
        var templates = Templates.Parse(Cases.Source("templates.lg"), (_, _) => null, StandardFunctions.Table, []);
        var calls = ((ListValue)Cases.Json("templates.json")).Cast<ObjectValue>().Select(call => (Name: call["template"].ToString()!, Data: (ObjectValue)call["data"])).ToList();
        return new(
            "generating",
            "template evaluated",
            calls.Count,
            () => calls.ForEach(call => templates.Evaluate(call.Name, Over(call.Data))),
            () => [.. calls.Select(call => Succeeded(templates.Evaluate(call.Name, Over(call.Data))))]);
    }

    private static List<string> Expressions() => [.. ((ListValue)((ObjectValue)Cases.Json("expressions.json"))["expressions"]).Select(text => text.ToString()!)];

    private static Expression Parsed(string text)
    {
        var found = new Diagnostics();
        return ExpressionParser.Parse(text, StandardFunctions.Table, Origin.Nowhere, found) ?? throw new InvalidDataException($"{text}: {string.Join('\n', found)}");
    }

    private static Evaluation Over(ObjectValue scope) => new(new ObjectMemory(scope), CultureInfo.InvariantCulture, DateTimeOffset.UnixEpoch, new Random(1), new Fuel());

    private static Value Succeeded(Result result) => result.Failed ? throw new InvalidDataException(result.Error) : result.Value;
}
