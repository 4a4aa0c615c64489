using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Interviews.Privacy.Sealing;

namespace Bot.Host.Pages.SignIn;

/// <summary>A researcher's browser session: a signed cookie that says until when, and nothing else.</summary>
public sealed class ResearchSession(MasterKeys keys, TimeProvider time)
{
    private const string Cookie = "candor_research";
    private static readonly TimeSpan s_life = TimeSpan.FromHours(12);
    private readonly byte[] _key = keys.DeriveFor("research-session");

    /// <summary>Begins a session.</summary>
    public void Begin(HttpContext context)
    {
        var until = (time.GetUtcNow() + s_life).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var content = $"{until}.{RandomNumberGenerator.GetHexString(16, lowercase: true)}";
        context.Response.Cookies.Append(Cookie, $"{content}.{Sign(content)}", new CookieOptions
        {
            HttpOnly = true,
            // Links to a transcript stand in chats and mails, and must open it; what changes something is guarded by its origin.
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            Path = "/research",
            MaxAge = s_life,
        });
    }

    /// <summary>Whether a request belongs to a session that goes on.</summary>
    public bool IsOn(HttpContext context)
    {
        if (context.Request.Cookies[Cookie]?.Split('.') is not [var until, var salt, var signature])
        {
            return false;
        }

        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign($"{until}.{salt}")), Encoding.ASCII.GetBytes(signature))
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow().ToUnixTimeSeconds() < seconds;
    }

    /// <summary>What tells a request's session from others; null when there is none.</summary>
    public string? NameOf(HttpContext context) => IsOn(context) ? context.Request.Cookies[Cookie] : null;

    private string Sign(string content) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(content)));
}
