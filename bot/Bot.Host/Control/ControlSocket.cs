using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Channels;

namespace Bot.Host.Control;

/// <summary>
/// Takes commands from other processes of the same owner, who cannot open the data while this one holds it. Who may connect is
/// decided by the file system: the socket is its owner's alone.
/// </summary>
public sealed partial class ControlSocket(string directory, ControlSocket.Run run, ILogger<ControlSocket> log) : BackgroundService
{
    /// <summary>The longest request: the largest file that a command takes, in base64, with room to spare.</summary>
    private const int MostBytes = 16 * 1024 * 1024;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Carries out a command and answers its exit code.</summary>
    public delegate Task<int> Run(ControlRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var path = ControlPath.Of(directory);
        if (!ControlPath.Fits(path))
        {
            Log.TooLong(log, path);
            return;
        }

        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            // Whoever holds the lock of the directory may clear away what a crashed process left.
            File.Delete(path);
            socket.Bind(new UnixDomainSocketEndPoint(path));
            if (!OperatingSystem.IsWindows())
            {
                // Nobody can connect before the socket listens. Windows lets in who may enter the directory.
                File.SetUnixFileMode(path, OwnerOnly);
            }

            socket.Listen();
        }
        catch (Exception fault) when (fault is SocketException or IOException or UnauthorizedAccessException)
        {
            Log.Closed(log, path, fault.Message);
            return;
        }

        var running = new List<Task>();
        try
        {
            while (true)
            {
                var caller = await socket.AcceptAsync(stoppingToken);
                running.RemoveAll(task => task.IsCompleted);
                running.Add(ServeAsync(caller, stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            File.Delete(path);
            await Task.WhenAll(running);
        }
    }

    private async Task ServeAsync(Socket caller, CancellationToken stopping)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await using var stream = new NetworkStream(caller, ownsSocket: true);
        try
        {
            var request = await ReadAsync(stream, gone.Token);
            var replies = Channel.CreateUnbounded<ControlReply>();
            var sending = SendAsync(stream, replies.Reader, gone);
            _ = CancelWhenClosedAsync(stream, gone);
            await using var output = new LineWriter(text => replies.Writer.TryWrite(new(Output: text)));
            await using var errors = new LineWriter(text => replies.Writer.TryWrite(new(Error: text)));
            var exit = request is null ? await RefuseAsync(errors) : await run(request, output, errors, gone.Token);
            await output.FlushAsync(CancellationToken.None);
            await errors.FlushAsync(CancellationToken.None);
            replies.Writer.TryWrite(new(Exit: exit));
            replies.Writer.Complete();
            await sending;
        }
        catch (Exception fault) when (fault is IOException or SocketException or OperationCanceledException)
        {
            Log.Left(log, fault.Message);
        }
    }

    private static async Task<int> RefuseAsync(LineWriter errors)
    {
        await errors.WriteLineAsync($"The command and its files are not understood, or larger than {MostBytes / (1024 * 1024)} MiB. Use the same version of Candor for both.");
        return 1;
    }

    private static async Task<ControlRequest?> ReadAsync(NetworkStream stream, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        var read = 0;
        while (true)
        {
            var count = await stream.ReadAsync(buffer.AsMemory(read), cancellation);
            var end = Array.IndexOf(buffer, (byte)'\n', read, count);
            read += count;
            if (end >= 0 || count == 0 || read > MostBytes)
            {
                return end < 0 ? null : Parse(buffer.AsSpan(0, end));
            }

            if (read == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private static ControlRequest? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, ControlJson.Default.ControlRequest);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task SendAsync(NetworkStream stream, ChannelReader<ControlReply> replies, CancellationTokenSource gone)
    {
        try
        {
            await foreach (var reply in replies.ReadAllAsync(gone.Token))
            {
                await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(reply, ControlJson.Default.ControlReply), gone.Token);
                await stream.WriteAsync("\n"u8.ToArray(), gone.Token);
            }
        }
        catch (IOException)
        {
            await gone.CancelAsync();
            throw;
        }
    }

    /// <summary>A caller says nothing after the request: what comes is the end of it, and the command ends too.</summary>
    private static async Task CancelWhenClosedAsync(NetworkStream stream, CancellationTokenSource gone)
    {
        try
        {
            _ = await stream.ReadAsync(new byte[1], gone.Token);
            await gone.CancelAsync();
        }
        catch (Exception fault) when (fault is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The command ended first.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(201, LogLevel.Warning, "The path {Path} is too long for a socket: commands such as \"study\" need this server stopped. Give it a shorter Storage__Directory.")]
        public static partial void TooLong(ILogger logger, string path);

        [LoggerMessage(202, LogLevel.Warning, "No socket can be opened at {Path} ({Reason}): commands such as \"study\" need this server stopped.")]
        public static partial void Closed(ILogger logger, string path, string reason);

        [LoggerMessage(203, LogLevel.Information, "A command left before it was done: {Reason}")]
        public static partial void Left(ILogger logger, string reason);
    }
}
