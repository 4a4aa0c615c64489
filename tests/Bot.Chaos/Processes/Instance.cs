using System.Globalization;
using System.Net;

namespace Bot.Chaos.Processes;

/// <summary>One process of the product, on a port that it keeps through all its lives.</summary>
internal sealed class Instance : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _program;
    private readonly string _folder;
    private readonly (string, string)[] _settings;
    private readonly HttpClient _http;
    private Child? _process;

    public Instance(string program, string folder, int number, (string Name, string Value)[] settings)
    {
        (_program, _folder, Number, _settings) = (program, Directory.CreateDirectory(Path.Combine(folder, $"instance-{number}")).FullName, number, settings);
        Address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports.Free()}"));
        _http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(3) };
    }

    public int Number { get; }

    public Uri Address { get; }

    public int ProcessId => _process!.Id;

    /// <summary>Whether it is meant to run and has ended by itself.</summary>
    public bool HasEnded => _process is { HasExited: true };

    /// <summary>What the next start is armed with.</summary>
    public string? FailPoint { get; set; }

    /// <summary>Whether it stands still: somebody sent it SIGSTOP.</summary>
    public bool IsStopped => _process is { HasExited: false } running && File.ReadAllText($"/proc/{running.Id}/stat").Split(") ", 2)[^1].StartsWith('T');

    public string Log => Path.Combine(_folder, "output.log");

    /// <summary>Starts it; done when it says that it is ready.</summary>
    /// <returns>False when it ended again before that.</returns>
    public async Task<bool> StartAsync()
    {
        _process?.Dispose();
        _process = Child.Start(_program, ["--urls", Address.ToString(), "--data", _folder], FailPoint is { } point ? [.. _settings, ("FAILPOINT", point)] : _settings, _folder, Log);
        for (var started = TimeProvider.System.GetTimestamp(); !await IsReadyAsync();)
        {
            if (_process.HasExited)
            {
                return false;
            }

            if (TimeProvider.System.GetElapsedTime(started) > s_patience)
            {
                throw new InvalidOperationException($"Instance {Number} does not become ready: see {Log}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return true;
    }

    public Task KillAsync() => _process!.KillAsync();

    public Task SignalAsync(string signal) => _process!.SignalAsync(signal);

    /// <summary>Asks it to end (SIGTERM) and waits.</summary>
    /// <returns>Its exit code; null when it did not end in time.</returns>
    public async Task<int?> TerminateAsync(TimeSpan within)
    {
        await _process!.SignalAsync("TERM");
        return await _process.EndedAsync(within) ? _process.ExitCode : null;
    }

    public void Dispose()
    {
        _process?.Dispose();
        _http.Dispose();
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
