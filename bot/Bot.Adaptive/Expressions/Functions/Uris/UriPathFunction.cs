namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>uriPath(uri)</c>: its path.</summary>
internal static class UriPathFunction
{
    public static readonly Function Definition = UriPart.Function("uriPath", ValueKinds.String, uri => uri.AbsolutePath);
}
