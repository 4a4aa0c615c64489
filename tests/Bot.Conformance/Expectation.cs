using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Generation;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>What the rows of the language generation data expect. Each check gives null or what is wrong.</summary>
internal static class Expectation
{
    public static string? Check(ObjectValue expect, ObjectValue row, Result result)
    {
        if (expect["throws"] is ObjectValue throws)
        {
            return !result.Failed ? $"no error but {result.Value}"
                : throws["messageContains"] is TextValue part && !result.Error!.Contains(part.Text, StringComparison.Ordinal) ? $"the error is {result.Error}"
                : throws["messageEquals"] is TextValue whole && result.Error != whole.Text ? $"the error is {result.Error}"
                : null;
        }

        if (expect["error"] is BooleanValue { Truth: true })
        {
            return result.Failed ? null : $"no error but {result.Value}";
        }

        if (result.Failed)
        {
            return result.Error;
        }

        var value = result.Value;
        if (row["index"] is IntegerValue index)
        {
            value = ((ListValue)value)[(int)index.Amount];
        }

        if (row["property"] is TextValue property)
        {
            value = ((ObjectValue)(value is TextValue json ? Json.Parse(json.Text) : value))[property.Text];
        }

        value = Transform(value, row["transform"] as ListValue ?? ListValue.Empty);
        return expect.Select(pair => CheckValue(pair.Key, pair.Value, value, expect["sep"].ToString())).FirstOrDefault(problem => problem is not null);
    }

    public static string? CheckAnalysis(ObjectValue expect, TemplateAnalysis? analysis)
    {
        foreach (var (name, wanted) in expect.Where(pair => pair.Key != "anyOrder"))
        {
            var found = name.Equals("variables", StringComparison.OrdinalIgnoreCase) ? analysis!.Variables : analysis!.TemplateReferences;
            var right = wanted switch
            {
                ListValue list => found.ToHashSet().SetEquals(list.Select(item => item.ToString())),
                ObjectValue at when at.Contains("count") => found.Length == ((IntegerValue)at["count"]).Amount,
                ObjectValue at => found[(int)((IntegerValue)at["at"]).Amount] == at["equals"].ToString(),
                IntegerValue count => found.Length == count.Amount,
                _ => false,
            };
            if (!right)
            {
                return $"{name} are {string.Join(", ", found)}";
            }
        }

        return null;
    }

    public static string? CheckFindings(ObjectValue expect, ImmutableArray<Diagnostic> findings)
    {
        var all = string.Join('\n', findings);
        if (expect["count"] is IntegerValue count && count.Amount != findings.Length)
        {
            return $"{findings.Length} findings:\n{all}";
        }

        foreach (var item in (expect["items"] as ListValue ?? ListValue.Empty).Cast<ObjectValue>())
        {
            var finding = findings[(int)((IntegerValue)item["at"]).Amount];
            var right = (item["severity"] is not TextValue severity || finding.Severity.ToString() == severity.Text)
                && (item["messageContains"] is not TextValue part || finding.Message.Contains(part.Text, StringComparison.Ordinal))
                && (item["messageEquals"] is not TextValue whole || finding.Message == whole.Text);
            if (!right)
            {
                return $"finding {item["at"]} is {finding}; all:\n{all}";
            }
        }

        return null;
    }

    public static string? CheckProperties(ObjectValue expect, ImmutableDictionary<string, ImmutableArray<string>> properties) =>
        ((ObjectValue)expect["contains"]).All(pair => properties.TryGetValue(pair.Key, out var values) && values is [var only] && only == pair.Value.ToString())
            ? null
            : string.Join(", ", properties.Keys);

    private static Value Transform(Value value, ListValue steps)
    {
        foreach (var step in steps)
        {
            value = step switch
            {
                TextValue { Text: "toString" } => value.ToString(),
                TextValue { Text: "trim" } => value.ToString().Trim(),
                ObjectValue replace when replace["replace"] is ListValue pair => value.ToString().Replace(pair[0].ToString(), pair[1].ToString(), StringComparison.Ordinal),
                _ => throw new InvalidDataException($"transform {step}"),
            };
        }

        return value;
    }

    private static string? CheckValue(string kind, Value wanted, Value value, string separator)
    {
        bool Same(Value expected) => Amounts.Match(expected, value);
        bool SameJson(Value expected) => Amounts.Match(Parsed(expected), Parsed(value));
        var right = kind switch
        {
            "type" or "sep" => true,
            "equals" => Same(wanted),
            "oneOf" => ((ListValue)wanted).Any(Same),
            "json" => SameJson(wanted),
            "jsonOneOf" => ((ListValue)wanted).Any(SameJson),
            "jsonList" => value is ListValue list && list.Count == ((ListValue)wanted).Count
                && list.Zip((ListValue)wanted).All(pair => Amounts.Match(Parsed(pair.Second), Parsed(pair.First))),
            "containsAll" => value is ListValue items && ((ListValue)wanted).All(item => items.Any(found => Amounts.Match(item, found))),
            "contains" => value.ToString().Contains(wanted.ToString(), StringComparison.Ordinal),
            "count" => value is ListValue counted && counted.Count == ((IntegerValue)wanted).Amount,
            "partsEqual" => PartsOf(value, (ListValue)wanted, separator) is var (a, b) && a == b,
            "partsDiffer" => PartsOf(value, (ListValue)wanted, separator) is var (a, b) && a != b,
            _ => throw new InvalidDataException($"expectation {kind}"),
        };
        return right ? null : $"{kind} {Json.Write(wanted)} does not hold for {Json.Write(value)}";
    }

    private static Value Parsed(Value value) => value is TextValue text && text.Text.TrimStart().StartsWith('{') ? Json.Parse(text.Text) : value;

    private static (string Left, string Right) PartsOf(Value value, ListValue places, string separator)
    {
        var parts = value.ToString().Split(separator);
        string Part(Value place) => parts.ElementAtOrDefault((int)((IntegerValue)place).Amount) ?? $"no part {place}";
        return (Part(places[0]), Part(places[1]));
    }
}
