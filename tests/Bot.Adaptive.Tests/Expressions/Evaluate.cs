using System.Globalization;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

/// <summary>The vocabulary of the expression specifications: parse, evaluate, and what comes of it as JSON or as an error.</summary>
internal static class Evaluate
{
    public static readonly DateTimeOffset Now = new(2026, 3, 14, 15, 9, 26, TimeSpan.Zero);

    /// <summary>The value as JSON, so that 1 and 1.0 differ.</summary>
    public static string Value(string expression, string memory = "{}", string culture = "en-US")
    {
        var result = Run(expression, memory, culture);
        Assert.True(!result.Failed, $"{expression} fails: {result.Error}");
        return Json.Write(result.Value);
    }

    /// <summary>The error of an expression that parses.</summary>
    public static string Error(string expression, string memory = "{}")
    {
        var result = Run(expression, memory, "en-US");
        Assert.True(result.Failed, $"{expression} gives {result.Value}");
        return result.Error!;
    }

    /// <summary>What the parser finds, as editors show it.</summary>
    public static string Diagnostic(string expression, Origin? origin = null)
    {
        var found = new Diagnostics();
        Assert.Null(ExpressionParser.Parse(expression, StandardFunctions.Table, origin ?? new("main.lg", Position.Start), found));
        return Assert.Single(found).ToString();
    }

    public static Expression Parse(string expression)
    {
        var found = new Diagnostics();
        var parsed = ExpressionParser.Parse(expression, StandardFunctions.Table, Origin.Nowhere, found);
        Assert.Empty(found);
        return parsed!;
    }

    public static Result Run(string expression, string memory = "{}", string culture = "en-US") =>
        Parse(expression).Evaluate(Context(memory, culture));

    public static Evaluation Context(string memory = "{}", string culture = "en-US") =>
        Context((ObjectValue)Json.Parse(memory), culture);

    public static Evaluation Context(ObjectValue memory, string culture = "en-US") =>
        new(new ObjectMemory(memory), CultureInfo.GetCultureInfo(culture), Now, new Random(1), new Fuel());
}
