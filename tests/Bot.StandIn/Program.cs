using System.Globalization;

namespace Bot.StandIn;

/// <summary>A model's server that stands in for a real one: <c>--mode</c>, <c>--port</c>, <c>--script</c>, <c>--seed</c>.</summary>
internal static class Program
{
    private const int DefaultPort = 8089;

    private static async Task<int> Main(string[] arguments)
    {
        string? Option(string name) => Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? arguments[at + 1] : null;

        var mode = Option("--mode") ?? "good";
        var script = Option("--script") is { } file ? await File.ReadAllLinesAsync(file) : [];
        if (!int.TryParse(Option("--port") ?? DefaultPort.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var port)
            || !int.TryParse(Option("--seed") ?? "1", CultureInfo.InvariantCulture, out var seed)
            || Modes.Of(mode, script, seed) is not { } behaves)
        {
            await Console.Error.WriteLineAsync($"Usage: [--mode MODE] [--port {DefaultPort}] [--script FILE] [--seed 1]\nModes:");
            foreach (var (name, what) in Modes.All)
            {
                await Console.Error.WriteLineAsync($"  {name,-18}{what}");
            }

            return 64;
        }

        await using var model = await StandInModel.StartAsync(port);
        model.Behaves = behaves;
        await Console.Out.WriteLineAsync($"A stand-in for a model, mode {mode}. Start Candor with:");
        foreach (var (name, value) in model.Settings)
        {
            await Console.Out.WriteLineAsync($"  {name}={value}");
        }

        await model.WaitAsync();
        return 0;
    }
}
