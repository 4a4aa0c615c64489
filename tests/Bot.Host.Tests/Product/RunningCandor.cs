using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The product itself, as a process of its own on a free port with data of its own.</summary>
public sealed class RunningCandor : IAsyncDisposable
{
    /// <summary>The secret of Direct Line in all tests.</summary>
    public const string DirectLineSecret = "a-secret-for-tests";

    private readonly ConcurrentQueue<string> _output = new();
    private readonly Dictionary<string, string> _settings;
    private string[] _under = [];
    private Process? _process;

    private RunningCandor((string Name, string Value)[] settings)
    {
        _settings = new() { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DirectLine__Secret"] = DirectLineSecret };
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }

        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        Http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Its data.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("candor-").FullName;

    /// <summary>Talks to it.</summary>
    public HttpClient Http { get; }

    /// <summary>What it has written so far, of all its lives.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The program as the build made it.</summary>
    public static string Program { get; } = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory.Replace("Bot.Host.Tests", "Bot.Host", StringComparison.Ordinal), "Bot.Host"));

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="settings">Environment variables, such as <c>Model__Endpoint</c>.</param>
    public static Task<RunningCandor> StartAsync(params (string Name, string Value)[] settings) => StartUnderAsync([], settings);

    /// <summary>Starts it under another program, which must leave the process a child of ours.</summary>
    /// <param name="command">That program and its arguments.</param>
    public static async Task<RunningCandor> StartUnderAsync(string[] command, params (string Name, string Value)[] settings)
    {
        var candor = new RunningCandor(settings) { _under = command };
        try
        {
            await candor.StartAgainAsync();
            return candor;
        }
        catch
        {
            await candor.DisposeAsync();
            throw;
        }
    }

    /// <summary>Runs it when it is expected to end by itself.</summary>
    public static async Task<(int Code, string Output)> RunAsync(IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        await using var candor = new RunningCandor(settings);
        candor.Launch(arguments);
        await Until.TrueAsync(() => Task.FromResult(candor._process!.HasExited), () => $"Candor did not end by itself: {candor.Output}");
        candor._process!.WaitForExit();
        return (candor._process.ExitCode, candor.Output);
    }

    /// <summary>Changes a setting for its next life.</summary>
    public void Set(string name, string value) => _settings[name] = value;

    /// <summary>Starts it again, on the same port and the same data.</summary>
    public async Task StartAgainAsync()
    {
        Launch(["--urls", Address.ToString(), "--data", Folder]);
        await Until.TrueAsync(
            async () => _process!.HasExited ? throw new InvalidOperationException($"Candor ended at its start: {Output}") : await IsReadyAsync(),
            $"Candor is not ready: {Output}");
    }

    /// <summary>Ends it as a crash does: without a word (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(CancellationToken.None);
        }

        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            await KillAsync();
        }

        _process?.Dispose();
        Http.Dispose();
        Directory.Delete(Folder, recursive: true);
        TestContext.Current.TestOutputHelper?.WriteLine(Output);
    }

    private void Launch(IEnumerable<string> arguments)
    {
        string[] command = [.. _under, Program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        foreach (var (name, value) in _settings)
        {
            start.Environment[name] = value;
        }

        _process?.Dispose();
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await Http.GetAsync(new Uri("/healthz/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
