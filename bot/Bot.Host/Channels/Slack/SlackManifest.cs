using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>The app's manifest, <c>manifests/slack/manifest.json</c>, with the addresses of an installation.</summary>
public static class SlackManifest
{
    private const string Resource = "manifests/slack.json";
    private const string Example = "https://candor.example.com";

    /// <summary>Writes the manifest.</summary>
    /// <param name="publicUrl">How Slack reaches the installation; null when everything is to come by Socket Mode.</param>
    /// <param name="socketMode">Whether everything is to come by Socket Mode: then no address is needed to send it to.</param>
    public static string Write(Uri? publicUrl, bool socketMode)
    {
        var manifest = (ObjectValue)Json.Parse(Template());
        manifest = socketMode ? BySocket(manifest) : manifest;
        manifest = publicUrl is null ? manifest.With("oauth_config", manifest.Object("oauth_config").Without("redirect_urls")) : manifest;
        return Json.Write(manifest, indented: true).Replace(Example, publicUrl?.ToString().TrimEnd('/') ?? Example, StringComparison.Ordinal) + Environment.NewLine;
    }

    private static ObjectValue BySocket(ObjectValue manifest)
    {
        var (features, settings) = (manifest.Object("features"), manifest.Object("settings"));
        return manifest
            .With("features", features.With("slash_commands", ListValue.Of(features.Objects("slash_commands").Select(command => command.Without("url")))))
            .With("settings", settings
                .With("event_subscriptions", settings.Object("event_subscriptions").Without("request_url"))
                .With("interactivity", settings.Object("interactivity").Without("request_url"))
                .With("socket_mode_enabled", true));
    }

    private static string Template()
    {
        using var reader = new StreamReader(typeof(SlackManifest).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program lacks {Resource}."));
        return reader.ReadToEnd();
    }
}
