using System.CommandLine;
using Bot.Host.Control;

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

        var data = new Option<string?>("--data") { Description = "Where the embedded store lies; Storage__Directory or ./data when left out.", Recursive = true };
        var root = new RootCommand("Candor: an AI interviewer in web chat, Teams and Slack.")
        {
            serve,
            FlowCommands.All(output, errors),
            ManifestCommands.All(output, errors),
        };
        AddStored(root, new OwnPlace(arguments, data, output, errors), data);
        root.TreatUnmatchedTokensAsErrors = false;
        root.SetAction((parsed, cancellation) => parsed.UnmatchedTokens is [{ } first, ..] && !first.StartsWith('-')
            ? UnknownAsync(first, errors)
            : Server.RunAsync([.. parsed.UnmatchedTokens], errors, cancellation));

        return await InvokeAsync(root, arguments, output, errors, CancellationToken.None);
    }

    /// <summary>Carries out a command that another process may not, since this one holds the store.</summary>
    public static async Task<int> ServeAsync(IServiceProvider services, ControlRequest request, TextWriter output, TextWriter errors, CancellationToken cancellation)
    {
        var root = new RootCommand("Commands that need the store.");
        AddStored(root, new ServedPlace(services, request, output, errors), new Option<string?>("--data") { Recursive = true });
        return await InvokeAsync(root, request.Arguments, output, errors, cancellation);
    }

    /// <summary>The commands that need the store: wherever they are carried out, they are the same.</summary>
    private static void AddStored(RootCommand root, CommandPlace place, Option<string?> data)
    {
        foreach (var command in new[] { StudyCommands.All(place), PilotCommand.Of(place), ReplayCommand.Of(place), RedeliverCommand.Of(place) })
        {
            command.Options.Add(data);
            root.Subcommands.Add(command);
        }
    }

    private static Task<int> InvokeAsync(RootCommand root, IReadOnlyList<string> arguments, TextWriter output, TextWriter errors, CancellationToken cancellation) =>
        root.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = true }, cancellation);

    private static async Task<int> UnknownAsync(string command, TextWriter errors)
    {
        await errors.WriteLineAsync($"There is no command \"{command}\". See --help.");
        return 1;
    }
}
