namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>isDateTime(x)</c>: whether it is a time as date functions take it.</summary>
internal static class IsDateTimeFunction
{
    public static readonly Function Definition = new("isDateTime", Signature.Unary, ValueKinds.Boolean, arguments => Times.TryRead(arguments[0], out _, out _));
}
