using System.Net.WebSockets;
using System.Security.Cryptography;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Keeps a connection to Slack open through which everything comes that would come over HTTP: for installations that nobody
/// outside can reach. When Slack is about to end a connection, the next one is opened first; there are never more than two.
/// </summary>
internal sealed partial class SlackSocketMode(SlackApi api, SlackSettings settings, SlackEnvelopes envelopes, TimeProvider time, ILogger<SlackSocketMode> log) : BackgroundService
{
    private static readonly TimeSpan[] s_waits =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
    ];

    private static readonly TimeSpan s_hello = TimeSpan.FromSeconds(20);

    /// <summary>How long a connection that was replaced may still finish what it is at.</summary>
    private static readonly TimeSpan s_drain = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var former = Task.CompletedTask;
        CancellationTokenSource? formerEnd = null;
        for (var failures = 0; !stoppingToken.IsCancellationRequested;)
        {
            try
            {
                var (socket, running, end) = await OpenAsync(stoppingToken);
                failures = 0;
                Log.Connected(log);
                await EndAsync(former, formerEnd);
                (former, formerEnd) = (running, end);
                Log.Leaving(log, await socket.Leaving.WaitAsync(stoppingToken));
            }
            catch (SlackSocketException fault)
            {
                var wait = s_waits[Math.Min(failures++, s_waits.Length - 1)] * (0.8 + (RandomNumberGenerator.GetInt32(400) / 1000.0));
                Log.NotConnected(log, wait, fault.Message);
                if (!await WaitAsync(wait, stoppingToken))
                {
                    break;
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
        }

        await EndAsync(former, formerEnd);
    }

    /// <summary>Opens a connection and waits for Slack's hello.</summary>
    private async Task<(SlackSocket Socket, Task Running, CancellationTokenSource End)> OpenAsync(CancellationToken cancellation)
    {
        var answer = await api.CallAsync(SlackMethod.OpenSocket, settings.AppToken, ObjectValue.Empty, cancellation);
        if (!answer.IsOk || !Uri.TryCreate(answer.Text("url"), UriKind.Absolute, out var address) || !Allows(address))
        {
            throw new SlackSocketException(answer.IsOk ? "Slack named an address that is not its own." : answer.Reason);
        }

        var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var socket = new SlackSocket(envelopes, log);
        var running = RunAsync(socket, address, end.Token);
        try
        {
            await socket.Hello.WaitAsync(s_hello, time, cancellation);
            return (socket, running, end);
        }
        catch (Exception fault) when (fault is WebSocketException or TimeoutException)
        {
            await end.CancelAsync();
            await running;
            end.Dispose();
            throw new SlackSocketException(fault is TimeoutException ? "Slack did not say hello in time." : fault.Message);
        }
    }

    /// <summary>Secure, unless the Web API itself is the stand-in of a developer's machine.</summary>
    private bool Allows(Uri address) => address.Scheme == "wss" || (address.Scheme == "ws" && settings.ApiUrl.IsLoopback && address.IsLoopback);

    private static async Task RunAsync(SlackSocket socket, Uri address, CancellationToken cancellation)
    {
        await using (socket)
        {
            await socket.RunAsync(address, cancellation);
        }
    }

    /// <summary>Lets a connection end by itself for a while, and then ends it.</summary>
    private async Task EndAsync(Task running, CancellationTokenSource? end)
    {
        try
        {
            await running.WaitAsync(s_drain, time);
        }
        catch (TimeoutException)
        {
            await end!.CancelAsync();
            await running;
        }
        finally
        {
            end?.Dispose();
        }
    }

    private async Task<bool> WaitAsync(TimeSpan wait, CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(wait, time, cancellation);
            return true;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(323, LogLevel.Information, "Slack: connected by Socket Mode.")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(324, LogLevel.Information, "Slack: another Socket Mode connection takes over ({Reason}).")]
        public static partial void Leaving(ILogger logger, string reason);

        [LoggerMessage(325, LogLevel.Warning, "Slack: no Socket Mode connection; the next attempt follows in {Wait}: {Reason}")]
        public static partial void NotConnected(ILogger logger, TimeSpan wait, string reason);
    }
}

/// <summary>A connection of Socket Mode could not be opened.</summary>
internal sealed class SlackSocketException(string reason) : Exception(reason);
