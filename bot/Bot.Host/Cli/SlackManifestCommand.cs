using System.CommandLine;
using Bot.Host.Channels.Slack;
using Bot.Host.Settings;

namespace Bot.Host.Cli;

/// <summary><c>manifest slack</c>: what a Slack app is made from.</summary>
internal static class SlackManifestCommand
{
    private static readonly Uri s_exampleUrl = new("https://interviews.example.com");

    public static Command Of(TextWriter output, TextWriter errors)
    {
        var file = new Option<string?>("--out") { Description = "The file to write; the output when left out." };
        var url = new Option<string?>("--public-url") { Description = "How Slack reaches this installation; PublicUrl when left out." };
        var socket = new Option<bool>("--socket-mode") { Description = "Everything comes by Socket Mode; also when Slack__AppToken is set." };
        var command = new Command("slack", "Writes the manifest of the Slack app with the real addresses, for api.slack.com/apps, Create New App, From a manifest.") { file, url, socket };
        command.SetAction((parsed, _) => WriteAsync(parsed.GetValue(file), parsed.GetValue(url), parsed.GetValue(socket), output, errors));
        return command;
    }

    private static async Task<int> WriteAsync(string? file, string? url, bool socket, TextWriter output, TextWriter errors)
    {
        var reader = new SettingReader(new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(url is null ? [] : [new("PublicUrl", url)]).Build());
        var address = reader.Address("PublicUrl", s_exampleUrl.ToString());
        var socketMode = socket || reader.Secret("Slack__AppToken") is not null;
        if (address is null && !socketMode && reader.Problems.Count == 0)
        {
            reader.Problem($"PublicUrl is not set: Slack has to know where to send what happens, for example --public-url {s_exampleUrl} (or --socket-mode, which needs no address).");
        }

        if (address is { Scheme: not "https" } && !socketMode)
        {
            reader.Problem($"PublicUrl is \"{address}\": Slack sends to https addresses only, for example --public-url {s_exampleUrl}");
        }

        foreach (var problem in reader.Problems)
        {
            await errors.WriteLineAsync(problem);
        }

        if (reader.Problems.Count > 0)
        {
            return 1;
        }

        var manifest = SlackManifest.Write(address, socketMode);
        if (file is null)
        {
            await output.WriteAsync(manifest);
            return 0;
        }

        try
        {
            await File.WriteAllTextAsync(file, manifest);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be written: {fault.Message}");
            return 1;
        }

        await output.WriteLineAsync($"{file} is written. At api.slack.com/apps choose Create New App, From a manifest, and paste it.");
        return 0;
    }
}
