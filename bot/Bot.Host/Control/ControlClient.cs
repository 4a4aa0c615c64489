using System.Net.Sockets;
using System.Text.Json;

namespace Bot.Host.Control;

/// <summary>Has the server that holds a data directory carry out a command.</summary>
public static class ControlClient
{
    /// <summary>The exit code of the command; null when no server takes commands for this directory.</summary>
    public static async Task<int?> RunAsync(string directory, ControlRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var path = ControlPath.Of(directory);
        if (!File.Exists(path) || !ControlPath.Fits(path))
        {
            return null;
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellation);
        }
        catch (SocketException fault) when (fault.SocketErrorCode is SocketError.ConnectionRefused or SocketError.AddressNotAvailable)
        {
            // A crashed server left it.
            return null;
        }
        catch (SocketException fault)
        {
            await errors.WriteLineAsync($"A server holds {Path.GetFullPath(directory)}, and it cannot be asked ({fault.Message}). Run the command as the user that the server runs as.");
            return 1;
        }

        await using var stream = new NetworkStream(socket, ownsSocket: false);
        try
        {
            await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(request, ControlJson.Default.ControlRequest), cancellation);
            await stream.WriteAsync("\n"u8.ToArray(), cancellation);
            using var replies = new StreamReader(stream);
            while (await replies.ReadLineAsync(cancellation) is { } line)
            {
                var reply = JsonSerializer.Deserialize(line, ControlJson.Default.ControlReply) ?? new();
                await output.WriteAsync(reply.Output);
                await errors.WriteAsync(reply.Error);
                if (reply.Exit is { } exit)
                {
                    return exit;
                }
            }
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            await errors.WriteLineAsync($"The connection to the server broke: {fault.Message}");
        }

        await errors.WriteLineAsync("The server ended before the command was done; what it had done is kept. Run the command again.");
        return 1;
    }
}
