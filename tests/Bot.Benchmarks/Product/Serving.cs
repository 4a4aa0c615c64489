using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bot.Benchmarks.Product;

/// <summary>A server in a process of its own, on a free port, on one processor where that can be said.</summary>
internal sealed class Serving : IDisposable
{
    private const double TicksPerSecond = 100;
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(5);
    private static readonly bool s_pins = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private Serving(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>How long it took from its start until it was ready.</summary>
    public TimeSpan ReadyAfter { get; private set; }

    /// <summary>Processor time so far, in seconds.</summary>
    public double Cpu
    {
        get
        {
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (double.Parse(fields[11], CultureInfo.InvariantCulture) + double.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Memory that is resident now, in MiB.</summary>
    public double Resident =>
        File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/status")).Where(line => line.StartsWith("VmRSS", StringComparison.Ordinal))
            .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024).Single();

    /// <summary>Starts it and waits until a path is answered, or with none until its port is.</summary>
    /// <param name="command">The program and its arguments, made from the address to listen on.</param>
    public static async Task<Serving> StartAsync(Func<Uri, string[]> command, string? ready, string folder, params (string Name, string Value)[] environment)
    {
        var address = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        string[] all = s_pins ? ["/usr/bin/taskset", "-c", "0", .. command(address)] : command(address);
        var start = new ProcessStartInfo(all[0], all[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var started = Stopwatch.GetTimestamp();
        var serving = new Serving(Process.Start(start)!, address);
        serving._process.OutputDataReceived += serving.Heard;
        serving._process.ErrorDataReceived += serving.Heard;
        serving._process.BeginOutputReadLine();
        serving._process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(http, ready))
        {
            if (serving._process.HasExited)
            {
                throw new InvalidOperationException($"{string.Join(' ', all)} ended at its start: {serving._output}");
            }

            await Task.Delay(s_look, TimeProvider.System, CancellationToken.None);
        }

        serving.ReadyAfter = Stopwatch.GetElapsedTime(started);
        return serving;
    }

    /// <summary>Asks a process that was started with <see cref="StartupHook"/> how many bytes it has allocated.</summary>
    public async Task<long> AllocatedAsync()
    {
        var answer = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Hear(object sender, DataReceivedEventArgs line)
        {
            if (line.Data?.StartsWith(StartupHook.Answer, StringComparison.Ordinal) == true)
            {
                answer.TrySetResult(long.Parse(line.Data[StartupHook.Answer.Length..], CultureInfo.InvariantCulture));
            }
        }

        _process.OutputDataReceived += Hear;
        await _process.StandardInput.WriteLineAsync("?");
        await _process.StandardInput.FlushAsync();
        var bytes = await answer.Task;
        _process.OutputDataReceived -= Hear;
        return bytes;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Heard(object sender, DataReceivedEventArgs line)
    {
        if (_output.Length < 4096)
        {
            _output.AppendLine(line.Data);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient http, string? path)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(path ?? "/", UriKind.Relative));
            return path is null || response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
