using Bot.Host.Cli;

namespace Bot.Host;

/// <summary>The process: a command line whose first and default command serves.</summary>
public static class Candor
{
    /// <summary>Runs a command; the answer is the exit code, 0 only when it did what was asked.</summary>
    public static async Task<int> RunAsync(string[] arguments) => await CommandLine.RunAsync(arguments, Console.Out, Console.Error);
}
