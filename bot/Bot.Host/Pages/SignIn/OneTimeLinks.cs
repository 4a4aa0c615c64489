using System.Security.Cryptography;
using System.Text;
using Bot.Interviews.Stores;

namespace Bot.Host.Pages.SignIn;

/// <summary>
/// Links that open the research pages once. Only their hash is kept, in the catalogue, so any instance can take one, and
/// whoever takes it first is the only one.
/// </summary>
public sealed class OneTimeLinks(ICatalogue catalogue, TimeProvider time)
{
    private const string Collection = "sign-in";
    private static readonly TimeSpan s_life = TimeSpan.FromHours(24);

    /// <summary>Makes a code for a link.</summary>
    public async Task<string> MakeAsync(CancellationToken cancellation)
    {
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var until = BitConverter.GetBytes((time.GetUtcNow() + s_life).ToUnixTimeSeconds());
        await catalogue.PutAsync(Collection, Hash(code), until, expectedTag: null, cancellation);
        return code;
    }

    /// <summary>Takes a code; true once.</summary>
    public async Task<bool> TakeAsync(string code, CancellationToken cancellation) =>
        await catalogue.GetAsync(Collection, Hash(code), cancellation) is { } link
        && await catalogue.DeleteAsync(Collection, Hash(code), cancellation)
        && time.GetUtcNow().ToUnixTimeSeconds() < BitConverter.ToInt64(link.Content.Span);

    private static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
