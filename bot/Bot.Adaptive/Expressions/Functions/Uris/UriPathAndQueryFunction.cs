namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriPathAndQuery(uri)</c>: its path and query.</summary>
internal static class UriPathAndQueryFunction
{
    public static readonly Function Definition = UriPart.Function("uriPathAndQuery", ValueKinds.String, uri => uri.PathAndQuery);
}
