using System.Net;

namespace Bot.Host.Access;

/// <summary>
/// Who may do without credentials while developing: requests that come from this machine, mean this machine, and were not
/// sent by some web page or proxy. Outside Development nobody.
/// </summary>
public sealed class LocalDevelopment(IHostEnvironment environment)
{
    private static readonly string[] s_hosts = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] s_forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"];

    /// <summary>Whether this is a development machine at all.</summary>
    public bool IsOn => environment.IsDevelopment();

    /// <summary>Whether a request may do without credentials.</summary>
    public bool Allows(HttpContext context) =>
        IsOn
        && context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
        && s_hosts.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && !s_forwarded.Any(context.Request.Headers.ContainsKey)
        && IsOwnOrigin(context.Request);

    /// <summary>Whether a request that changes something may do without credentials: its content must be JSON, which foreign forms cannot send.</summary>
    public bool AllowsJson(HttpContext context) => Allows(context) && context.Request.HasJsonContentType();

    /// <summary>Whether a browser says that the request comes from our own pages; requests of other programs say nothing.</summary>
    public static bool IsOwnOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && string.Equals(uri.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
