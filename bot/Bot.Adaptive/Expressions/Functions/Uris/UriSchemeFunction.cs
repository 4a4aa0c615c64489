namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriScheme(uri)</c>: its scheme.</summary>
internal static class UriSchemeFunction
{
    public static readonly Function Definition = UriPart.Function("uriScheme", ValueKinds.String, uri => uri.Scheme);
}
