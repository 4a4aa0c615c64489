using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Bot.Benchmarks;

/// <summary>The reference implementation in a process of its own, which answers one line to one line.</summary>
internal sealed class Reference : IDisposable
{
    private readonly Process _process;

    private Reference(Process process) => _process = process;

    /// <summary>Starts it; its packages have to be installed.</summary>
    public static Reference Start()
    {
        var script = Path.Combine(Repository.Root, "tests", "Bot.Benchmarks", "reference", "reference.js");
        return new(Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!);
    }

    /// <summary>What a work comes to there.</summary>
    public async Task<IReadOnlyList<JsonElement>> ResultsAsync(string work, CancellationToken cancellation) =>
        [.. (await AskAsync($"results {work}", cancellation)).EnumerateArray()];

    /// <summary>How long that many passes of a work take there.</summary>
    public async Task<TimeSpan> RunAsync(string work, int passes, CancellationToken cancellation) =>
        TimeSpan.FromMicroseconds((await AskAsync(string.Create(CultureInfo.InvariantCulture, $"run {work} {passes}"), cancellation)).GetDouble() / 1000);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<JsonElement> AskAsync(string command, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(command.AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        var line = await _process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException($"The reference ended at \"{command}\".");
        return JsonDocument.Parse(line).RootElement;
    }
}
