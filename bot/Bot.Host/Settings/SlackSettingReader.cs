using Bot.Host.Channels.Slack;

namespace Bot.Host.Settings;

/// <summary>Reads the settings of the Slack channel.</summary>
internal static class SlackSettingReader
{
    /// <summary>The settings; null when the channel is off. What is there but incomplete is a problem, so that nothing is half on.</summary>
    public static SlackSettings? Read(SettingReader reader, Uri? publicUrl)
    {
        string[] signing = [.. new[] { reader.Secret("Slack__SigningSecret"), reader.Secret("Slack__NextSigningSecret") }.OfType<string>()];
        var bot = reader.Secret("Slack__BotToken");
        var app = reader.Secret("Slack__AppToken");
        var clientId = reader.Text("Slack__ClientId");
        var clientSecret = reader.Secret("Slack__ClientSecret");
        var api = reader.Address("Slack__ApiUrl", SlackSettings.DefaultApiUrl.ToString()) ?? SlackSettings.DefaultApiUrl;
        if (signing.Length == 0 && bot is null && app is null && clientId is null && clientSecret is null)
        {
            return null;
        }

        var problems = reader.Problems.Count;
        if (clientId is null != clientSecret is null)
        {
            reader.Problem("Slack__ClientId and Slack__ClientSecret belong together: set both to let several workspaces install the app, or neither.");
        }

        if (bot is null && clientId is null)
        {
            reader.Problem("Slack needs a way to write: set Slack__BotToken to the Bot User OAuth Token (xoxb-…), or Slack__ClientId and Slack__ClientSecret for several workspaces.");
        }

        if (signing.Length == 0 && app is null)
        {
            reader.Problem("Slack__SigningSecret is missing: without it nobody can tell Slack's requests from forged ones. It stands under Basic Information of the app. (With Slack__AppToken everything comes by Socket Mode instead.)");
        }

        if (api.Scheme != "https" && !api.IsLoopback)
        {
            reader.Problem($"Slack__ApiUrl is \"{api}\": tokens are sent there, so it has to begin with https, for example Slack__ApiUrl={SlackSettings.DefaultApiUrl}");
        }

        var folder = api.AbsoluteUri.EndsWith('/') ? api : new Uri(api.AbsoluteUri + "/");
        return reader.Problems.Count > problems ? null : new(signing, bot, app, clientId is null ? null : new(clientId, clientSecret!), folder, publicUrl);
    }
}
