using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>The rows of <c>expressions.json</c>, counted by their tags.</summary>
internal static class ExpressionSuite
{
    private const string Group = "expressions";

    private static readonly DateTimeOffset s_now = new(2026, 3, 14, 15, 9, 26, TimeSpan.Zero);

    private static readonly string[] s_cultures = ["", "de-DE", "fr-FR", "es-ES", "tr-TR"];

    public static IEnumerable<ConformanceCase> Cases(ConformanceFolder folder)
    {
        var data = folder.Read("expressions.json") ?? ObjectValue.Empty;
        var scopes = data["scopes"] as ObjectValue ?? ObjectValue.Empty;
        return from row in (data["rows"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
               let tags = row["tags"] as ListValue ?? ListValue.Empty
               let name = tags.Count == 0 ? Group : $"{Group} tagged {string.Join(' ', tags)}"
               select new ConformanceCase(name, row["id"].ToString(), () => Run(row, Scope(row["scope"], scopes)));
    }

    private static ObjectValue Scope(Value scope, ObjectValue named) => scope switch
    {
        TextValue name => Fixture(named[name.Text]) as ObjectValue ?? throw new CannotJudgeException($"there is no scope {name.Text}"),
        ObjectValue own => (ObjectValue)Fixture(own),
        _ => ObjectValue.Empty,
    };

    private static string? Run(ObjectValue row, ObjectValue scope)
    {
        var found = new Diagnostics();
        var expression = ExpressionParser.Parse(Text(row, "expression").TrimStart('='), StandardFunctions.Table, Origin.Nowhere, found);
        return Text(row, "kind") switch
        {
            "syntaxError" => found.Any(d => d.Message.Contains(ExpressionParser.InvalidFormat, StringComparison.Ordinal)) ? null : "no syntax error",
            "error" => expression is null || Evaluate(expression, scope, "").Failed ? null : $"no error but {Evaluate(expression, scope, "").Value}",
            _ => expression is null ? found.First().Message : RunValue(row, scope, expression),
        };
    }

    private static string? RunValue(ObjectValue row, ObjectValue scope, Expression expression)
    {
        var printed = ExpressionParser.Parse(expression.ToString(), StandardFunctions.Table, Origin.Nowhere, []);
        if (printed is null)
        {
            return $"prints as {expression}, which is no expression";
        }

        foreach (var culture in row["locale"] is TextValue locale ? [locale.Text] : s_cultures)
        {
            var expected = row["expectedDynamic"] is ObjectValue dynamic ? Dynamic(dynamic, culture) : Fixture(row["expected"]);
            foreach (var (form, candidate) in new[] { ("", expression), (" when printed and parsed again", printed) })
            {
                var result = Evaluate(candidate, scope, culture);
                if (result.Failed || !Amounts.Match(expected, result.Value))
                {
                    return $"{expression} gives {result.Error ?? Describe(result.Value)} instead of {Describe(expected)} in '{culture}'{form}";
                }
            }
        }

        return row["expectedReferences"] is ListValue references && !expression.References.SetEquals(references.Select(r => r.ToString()))
            ? $"reads {string.Join(", ", expression.References)} instead of {string.Join(", ", references)}"
            : null;
    }

    private static Result Evaluate(Expression expression, ObjectValue scope, string culture) => expression.Evaluate(new(
        new ObjectMemory(scope), CultureInfo.GetCultureInfo(culture), s_now, new Random(1), new Fuel()));

    /// <summary>A value that depends on the time of the step, built as the data describes it.</summary>
    private static Value Dynamic(ObjectValue recipe, string culture)
    {
        var at = Text(recipe, "base") == "utcNow"
            ? s_now.UtcDateTime
            : DateTime.Parse(Text(recipe, "base"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        if (recipe["add"] is ObjectValue add)
        {
            var amount = (int)((IntegerValue)add["amount"]).Amount;
            at = Text(add, "unit") switch
            {
                "Days" => at.AddDays(amount),
                "Months" => at.AddMonths(amount),
                "Years" => at.AddYears(amount),
                var unit => throw new InvalidDataException($"unit {unit}"),
            };
        }

        var text = at.ToString(Text(recipe, "format"), CultureInfo.GetCultureInfo(recipe["culture"] is TextValue named ? named.Text : culture));
        text = recipe["substring"] is ListValue cut ? text.Substring((int)((IntegerValue)cut[0]).Amount, (int)((IntegerValue)cut[1]).Amount) : text;
        return recipe["replace"] is ListValue replace ? text.Replace(replace[0].ToString(), replace[1].ToString(), StringComparison.Ordinal) : text;
    }

    private static Value Fixture(Value value) => value switch
    {
        ObjectValue { Count: 2 } typed when typed["$datatype"] is TextValue type => type.Text switch
        {
            "bytes" => new BinaryValue(((ListValue)typed["value"]).Select(b => (byte)((IntegerValue)b).Amount).ToArray()),
            "datetime" => new InstantValue(DateTimeOffset.Parse(typed["value"].ToString(), CultureInfo.InvariantCulture)),
            _ => typed["value"],
        },
        ObjectValue obj => ObjectValue.Of(obj.Select(pair => KeyValuePair.Create(pair.Key, Fixture(pair.Value)))),
        ListValue list => ListValue.Of(list.Select(Fixture)),
        _ => value,
    };

    private static string Describe(Value value) => $"{value.GetType().Name} {Json.Write(value)}";

    private static string Text(ObjectValue row, string name) => row[name].ToString();
}
