using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Host.People;

/// <summary>The addresses that people are given.</summary>
/// <param name="set">How the outside reaches this installation (<c>PublicUrl</c>); null when nobody said it.</param>
public sealed class PublicAddress(Uri? set, IServer server)
{
    private const string Otherwise = "http://localhost:3978";

    /// <summary>Whether the addresses work outside this machine.</summary>
    public bool IsSet => set is not null;

    /// <summary>The address behind which a personal link's interview is held.</summary>
    public Uri Interview(string token) => Of($"/i/{token}");

    /// <summary>The address where somebody ends all writing to them.</summary>
    public Uri Stop(string token) => Of($"/i/{token}/stop");

    private Uri Of(string path) => new(
        (set?.ToString() ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? Otherwise).TrimEnd('/') + path);
}
