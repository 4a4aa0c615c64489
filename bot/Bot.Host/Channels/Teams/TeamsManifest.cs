using System.IO.Compression;
using System.Text;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams;

/// <summary>The app that an administrator uploads to Teams: a zip of a manifest and two icons (<c>manifests/teams</c>).</summary>
internal static class TeamsManifest
{
    private const string Manifest = "manifest.json";
    private static readonly string[] s_icons = ["color.png", "outline.png"];

    /// <summary>The manifest for one bot.</summary>
    /// <param name="appId">The id of the bot's registration, which is the app's own id too.</param>
    /// <param name="publicUrl">How the outside reaches this installation.</param>
    /// <param name="company">Who offers it, at most 32 characters.</param>
    /// <param name="privacy">Where people read what happens to their data.</param>
    /// <param name="terms">Where people read the terms of use.</param>
    public static string Write(string appId, Uri publicUrl, string company, Uri privacy, Uri terms)
    {
        var manifest = (ObjectValue)Json.Parse(Read(Manifest));
        var bot = (ObjectValue)((ListValue)manifest["bots"])[0];
        manifest = manifest
            .With("id", appId)
            .With("developer", ObjectValue.Empty
                .With("name", company)
                .With("websiteUrl", publicUrl.ToString())
                .With("privacyUrl", privacy.ToString())
                .With("termsOfUseUrl", terms.ToString()))
            .With("bots", ListValue.Of([bot.With("botId", appId)]))
            .With("validDomains", ListValue.Of([publicUrl.Host]));
        return Json.Write(manifest, indented: true);
    }

    /// <summary>The zip, the same bytes for the same manifest.</summary>
    public static byte[] Pack(string manifest)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, Manifest, Encoding.UTF8.GetBytes(manifest));
            foreach (var icon in s_icons)
            {
                Add(zip, icon, Read(icon));
            }
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(TeamsManifest).Assembly.GetManifestResourceStream($"manifests/teams/{name}")!;
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
