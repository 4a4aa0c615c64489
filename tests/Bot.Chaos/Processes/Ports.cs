using System.Net;
using System.Net.Sockets;

namespace Bot.Chaos.Processes;

/// <summary>Ports that nobody uses: nothing is ever talked to that this program did not start.</summary>
internal static class Ports
{
    public static int Free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
