namespace Bot.Host.Pages.Look;

/// <summary>
/// What a browser may do with a page: the Content-Security-Policy (CSP Level 3) and its companions. Pages forbid everything
/// and allow what they need.
/// </summary>
public static class PagePolicy
{
    /// <summary>Nobody is told where a visitor came from, not even we.</summary>
    public const string NoReferrer = "no-referrer";

    // Web Chat inserts one empty style element without a nonce; this is the hash of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private const string Always = "base-uri 'none'; frame-ancestors 'none'; font-src 'self'";

    /// <summary>A page without scripts, with forms that lead to ourselves.</summary>
    public static string Document(string nonce, IEnumerable<string> pictureOrigins) =>
        $"default-src 'none'; style-src 'nonce-{nonce}'; {Pictures("'self' data:", pictureOrigins)}; form-action 'self'; {Always}";

    /// <summary>A page with forms that lead to ourselves and scripts of ours that load nothing.</summary>
    public static string Script(string nonce) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; {Pictures("'self' data:", [])}; form-action 'self'; {Always}";

    /// <summary>The page that runs Web Chat and talks to this host over HTTP and WebSocket.</summary>
    public static string Chat(string nonce, IEnumerable<string> pictureOrigins) =>
        $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}' {EmptyStyle}; "
        + $"{Pictures("'self' data: blob:", pictureOrigins)}; connect-src 'self'; form-action 'none'; {Always}";

    /// <summary>The other headers of a page.</summary>
    /// <param name="referrer">Whom the browser tells this page's address (Referrer Policy).</param>
    public static void Apply(IHeaderDictionary headers, string contentSecurityPolicy, string referrer = NoReferrer)
    {
        headers.ContentSecurityPolicy = contentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";

        // The address of a personal invitation is a secret: it is told to nobody.
        headers["Referrer-Policy"] = referrer;
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    private static string Pictures(string own, IEnumerable<string> origins) => $"img-src {string.Join(' ', origins.Prepend(own))}";
}
