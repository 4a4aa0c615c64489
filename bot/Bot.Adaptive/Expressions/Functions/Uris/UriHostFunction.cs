namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriHost(uri)</c>: its host.</summary>
internal static class UriHostFunction
{
    public static readonly Function Definition = UriPart.Function("uriHost", ValueKinds.String, uri => uri.Host);
}
