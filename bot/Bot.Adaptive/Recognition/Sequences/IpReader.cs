using System.Net;
using System.Net.Sockets;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Recognition;

/// <summary>IP addresses: <c>{ type: "ipv4" | "ipv6", value }</c>.</summary>
public sealed class IpReader() : PatternReader("ip", @"[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}|(?:[0-9a-f]{0,4}:){2,7}(?:[0-9a-f]{1,4}|(?:[0-9]{1,3}\.){3}[0-9]{1,3})?")
{
    private protected override ObjectValue? Resolve(string match) =>
        match.Length > 2 && IPAddress.TryParse(match, out var address)
            ? ObjectValue.Empty.With("type", address.AddressFamily == AddressFamily.InterNetwork ? "ipv4" : "ipv6").With("value", match)
            : null;
}
