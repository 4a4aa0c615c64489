namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriPort(uri)</c>: its port.</summary>
internal static class UriPortFunction
{
    public static readonly Function Definition = UriPart.Function("uriPort", ValueKinds.Number, uri => uri.Port);
}
