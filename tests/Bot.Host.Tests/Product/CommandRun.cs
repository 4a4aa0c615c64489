using System.Diagnostics;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A command of the product, run as somebody at a terminal runs it.</summary>
public sealed record CommandRun(int Code, string Output, string Errors)
{
    /// <summary>Runs a command in a folder and waits for its end.</summary>
    /// <param name="folder">Where it is called.</param>
    /// <param name="arguments">What is typed.</param>
    /// <param name="settings">Environment variables.</param>
    public static async Task<CommandRun> InAsync(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(RunningCandor.Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, (await output).Trim(), (await errors).Trim());
    }
}
