using System.Security.Cryptography;
using System.Text;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// The states of installations that were begun: each is random, ends after ten minutes, works once, and only in the browser
/// that holds its cookie, so that nobody can be made to finish what somebody else began. Only hashes are kept.
/// </summary>
public sealed class SlackStates(ICatalogue catalogue, TimeProvider time)
{
    private const string Collection = "slack-states";
    private const string Cookie = "candor-slack-install";
    private const int StateBytes = 32;
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(10);

    /// <summary>Begins an installation in a browser.</summary>
    public async Task<string> BeginAsync(HttpContext context, CancellationToken cancellation)
    {
        await ForgetOldAsync(cancellation);
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(StateBytes));
        var until = BitConverter.GetBytes((time.GetUtcNow() + s_life).ToUnixTimeSeconds());
        await catalogue.PutAsync(Collection, Hash(state), until, expectedTag: null, cancellation);

        // Lax: Slack sends the browser back with an ordinary link, and nothing else is to bring the cookie along.
        context.Response.Cookies.Append(Cookie, state, new CookieOptions
        {
            HttpOnly = true,
            Secure = context.Request.IsHttps,
            SameSite = SameSiteMode.Lax,
            Path = SlackInstallEndpoints.Folder,
            MaxAge = s_life,
            IsEssential = true,
        });
        return state;
    }

    /// <summary>Ends it: true once, for the browser that began it.</summary>
    public async Task<bool> TakeAsync(HttpContext context, string state, CancellationToken cancellation)
    {
        var held = context.Request.Cookies[Cookie] ?? "";
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = SlackInstallEndpoints.Folder });
        return state.Length == 2 * StateBytes
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(held), Encoding.UTF8.GetBytes(state))
            && await catalogue.GetAsync(Collection, Hash(state), cancellation) is { } begun
            && await catalogue.DeleteAsync(Collection, Hash(state), cancellation)
            && !IsOver(begun);
    }

    private async Task ForgetOldAsync(CancellationToken cancellation)
    {
        foreach (var begun in (await catalogue.ListAsync(Collection, cancellation)).Where(IsOver))
        {
            await catalogue.DeleteAsync(Collection, begun.Id, cancellation);
        }
    }

    private bool IsOver(CatalogueDocument begun) => time.GetUtcNow().ToUnixTimeSeconds() >= BitConverter.ToInt64(begun.Content.Span);

    private static string Hash(string state) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
}
