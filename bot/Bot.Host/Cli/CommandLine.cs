using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary>The command line. Without a command the process serves; <c>--help</c> explains every command.</summary>
public static class CommandLine
{
    /// <summary>Runs a command; the answer is the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter errors)
    {
        var serve = new Command("serve", "Serves interviews and the research pages. What happens when no command is given. Takes --urls and --data, and settings as --Name value.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction((parsed, cancellation) => Server.RunAsync([.. parsed.UnmatchedTokens], errors, cancellation));

        var root = new RootCommand("Candor: an AI interviewer in web chat, Teams and Slack.")
        {
            serve,
            FlowCommands.All(output, errors),
            ManifestCommands.All(output, errors),
        };
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellation) => parsed.UnmatchedTokens is [{ } first, ..] && !first.StartsWith('-')
            ? UnknownAsync(first, errors)
            : Server.RunAsync([.. parsed.UnmatchedTokens], errors, cancellation));

        var configuration = new InvocationConfiguration { Output = output, Error = errors };
        return await root.Parse(arguments).InvokeAsync(configuration);
    }

    private static async Task<int> UnknownAsync(string command, TextWriter errors)
    {
        await errors.WriteLineAsync($"There is no command \"{command}\". See --help.");
        return 1;
    }
}
