using System.Net;
#if CHAOS
using Bot.Interviews.Faults;
#endif

namespace Bot.Host.Channels.Teams;

/// <summary>
/// The hosts that the bot may send to, and so show its token to. Exact names, and name endings that are Microsoft's own;
/// https on its usual port and nothing before the host. An activity cannot add to it.
/// </summary>
/// <param name="hosts">Names; one that begins with a dot stands for all names that end so.</param>
/// <param name="loopback">Whether http to this machine is allowed too: stand-ins while developing.</param>
public sealed class ServiceHosts(IEnumerable<string> hosts, bool loopback)
{
    private readonly string[] _hosts = [.. hosts.Select(h => h.ToLowerInvariant())];

    /// <summary>The address that a text names, when it may be sent to; null when it may not.</summary>
    public Uri? Find(string? address)
    {
        // What browsers and parsers read differently is no address of the service's: it is refused before it is parsed.
        if (address is not { Length: > 0 and <= 512 } || address.Any(c => c is <= ' ' or '\\' or '@' or '#' or '?' or >= '\x7f')
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return null;
        }

#if CHAOS
        if (Protection.IsOff(Protection.ServiceHosts))
        {
            return uri;
        }
#endif
        return IsOfTheService(uri) || (loopback && IsLoopback(uri)) ? uri : null;
    }

    /// <summary>Whether an address is http on this machine.</summary>
    public static bool IsLoopback(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttp
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private bool IsOfTheService(Uri uri) =>
        uri is { Scheme: "https", Port: 443, HostNameType: UriHostNameType.Dns }
        && Array.Exists(_hosts, host => host.StartsWith('.') ? uri.Host.EndsWith(host, StringComparison.Ordinal) : uri.Host == host);
}
