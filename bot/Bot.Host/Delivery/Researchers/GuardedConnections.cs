using System.Net;
using System.Net.Sockets;

namespace Bot.Host.Delivery;

/// <summary>
/// Connects only to addresses that an operator can have meant: never link-local ones (where clouds keep their secrets),
/// and private or loopback ones only when allowed. Checked on the address that is connected to, so names cannot lie.
/// </summary>
public static class GuardedConnections
{
    /// <summary>A handler without redirects whose connections are checked.</summary>
    public static SocketsHttpHandler Handler(bool allowPrivate) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = async (context, cancellation) =>
        {
            var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
            var allowed = Array.FindAll(addresses, address => IsAllowed(address, allowPrivate));
            if (allowed.Length == 0)
            {
                throw new HttpRequestException(HttpRequestError.ConnectionError, "The address is private, and Webhook__AllowPrivate is not set.");
            }

            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };

    /// <summary>Whether an address may be connected to.</summary>
    public static bool IsAllowed(IPAddress address, bool allowPrivate)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (address.IsIPv6LinkLocal || address.IsIPv6Multicast || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any))
        {
            return false;
        }

        var bytes = address.GetAddressBytes();
        if (address.AddressFamily == AddressFamily.InterNetwork && ((bytes[0], bytes[1]) is (169, 254) || bytes[0] is 0 or >= 224))
        {
            return false;
        }

        return allowPrivate || !(IPAddress.IsLoopback(address) || IsPrivate(address, bytes));
    }

    private static bool IsPrivate(IPAddress address, byte[] bytes) => address.AddressFamily == AddressFamily.InterNetwork
        ? (bytes[0], bytes[1]) is (10, _) or (192, 168) or (172, >= 16 and <= 31) or (100, >= 64 and <= 127)
        : address.IsIPv6UniqueLocal || address.IsIPv6SiteLocal;
}
