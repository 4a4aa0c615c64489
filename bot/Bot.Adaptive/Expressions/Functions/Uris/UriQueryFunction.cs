namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriQuery(uri)</c>: its query with the question mark.</summary>
internal static class UriQueryFunction
{
    public static readonly Function Definition = UriPart.Function("uriQuery", ValueKinds.String, uri => uri.Query);
}
