namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>utcNow()</c>, <c>utcNow(format, locale)</c>: the time of the step.</summary>
internal static class UtcNowFunction
{
    public static readonly Function Definition = new("utcNow", Signature.Of().Then(ValueKinds.String, ValueKinds.String), ValueKinds.String, arguments =>
        Times.Format(arguments.Evaluation.Now.UtcDateTime, arguments, 0));
}
