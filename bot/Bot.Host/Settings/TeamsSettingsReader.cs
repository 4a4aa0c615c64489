using System.Net;
using Bot.Host.Channels.Teams;

namespace Bot.Host.Settings;

/// <summary>Reads <c>Teams__…</c>.</summary>
internal static class TeamsSettingsReader
{
    private const string TokenFileVariable = "AZURE_FEDERATED_TOKEN_FILE";

    /// <summary>The bot's registration; null when no app id is set, which turns Teams off.</summary>
    /// <param name="loopback">Whether stand-ins on this machine may be named: only while developing.</param>
    public static TeamsSettings? Read(SettingReader reader, bool loopback)
    {
        var cloud = CloudOf(reader);
        var tenant = reader.Text("Teams__TenantId");
        var metadata = Address(reader, "Teams__MetadataUrl", reader.Text("Teams__MetadataUrl"), cloud.Metadata, loopback);
        var login = Address(reader, "Teams__LoginUrl", reader.Text("Teams__LoginUrl"), cloud.Login, loopback);
        var hosts = Hosts(reader);
        var callers = Names(reader.Text("Teams__AllowedCallers"));
        var feedback = reader.Flag("Teams__Feedback");
        foreach (var caller in callers.Where(c => !Guid.TryParse(c, out _)))
        {
            reader.Problem($"Teams__AllowedCallers: \"{caller}\" is not the id of an app, for example Teams__AllowedCallers=11111111-2222-3333-4444-555555555555");
        }

        if (reader.Text("Teams__AppId") is not { } app)
        {
            return null;
        }

        if (!Guid.TryParse(app, out _))
        {
            reader.Problem($"Teams__AppId is \"{app}\", expected the id of the bot's app registration, for example Teams__AppId=11111111-2222-3333-4444-555555555555");
        }

        return CredentialOf(reader, tenant) is { } credential && metadata is not null && login is not null
            ? new TeamsSettings
            {
                AppId = app,
                Cloud = cloud,
                TenantId = tenant,
                Credential = credential,
                Metadata = new Uri(metadata),
                Login = login,
                Hosts = new ServiceHosts([.. cloud.Hosts, .. hosts], loopback),
                AllowedCallers = callers,
                Feedback = feedback,
            }
            : null;
    }

    private static TeamsCloud CloudOf(SettingReader reader)
    {
        var name = reader.Text("Teams__Cloud") ?? TeamsCloud.Public.Name;
        if (TeamsCloud.All.FirstOrDefault(c => c.Name == name) is { } cloud)
        {
            return cloud;
        }

        reader.Problem($"Teams__Cloud is \"{name}\", expected {string.Join(" or ", TeamsCloud.All.Select(c => c.Name))}, for example Teams__Cloud={TeamsCloud.UsGovernment.Name}");
        return TeamsCloud.Public;
    }

    private static BotCredential? CredentialOf(SettingReader reader, string? tenant)
    {
        var password = reader.Secret("Teams__AppPassword");
        var certificate = reader.Text("Teams__Certificate");
        var certificatePassword = reader.Secret("Teams__CertificatePassword");
        var identity = reader.Text("Teams__Identity");
        if (new[] { password, certificate, identity }.Count(way => way is not null) != 1)
        {
            reader.Problem("Teams__AppId is set: set exactly one of Teams__AppPassword (a client secret), Teams__Certificate (a file) and Teams__Identity (managed or workload), for example Teams__Identity=managed");
            return null;
        }

        if (certificate is not null && !File.Exists(certificate))
        {
            reader.Problem($"Teams__Certificate: there is no file {certificate}. Name a PEM or PKCS #12 file with the certificate and its key, for example Teams__Certificate=/run/secrets/bot.pem");
        }

        switch (identity)
        {
            case null:
                return password is not null ? new BotCredential.Secret(password) : new BotCredential.Certificate(certificate!, certificatePassword);
            case "managed":
                return new BotCredential.Managed();
            case "workload" when tenant is null:
                reader.Problem("Teams__Identity=workload needs Teams__TenantId: the organisation that the bot belongs to, for example Teams__TenantId=11111111-2222-3333-4444-555555555555");
                return null;
            case "workload" when reader.Text(TokenFileVariable) is { } file:
                return new BotCredential.Workload(file);
            case "workload":
                reader.Problem($"Teams__Identity=workload needs {TokenFileVariable}, which the platform sets for a pod with workload identity, for example {TokenFileVariable}=/var/run/secrets/azure/tokens/azure-identity-token");
                return null;
            default:
                reader.Problem($"Teams__Identity is \"{identity}\", expected managed or workload, for example Teams__Identity=managed");
                return null;
        }
    }

    /// <summary>An address that secrets or trust come from: https, or http on this machine where stand-ins are allowed.</summary>
    private static string? Address(SettingReader reader, string name, string? text, string otherwise, bool loopback)
    {
        if (text is null)
        {
            return otherwise;
        }

        if (Uri.TryCreate(text.Replace("{tenant}", "tenant", StringComparison.Ordinal), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (loopback && ServiceHosts.IsLoopback(uri))))
        {
            return text;
        }

        reader.Problem($"{name} is \"{text}\", expected an https address{(loopback ? ", or http on this machine" : "")}, for example {name}={otherwise}");
        return null;
    }

    private static string[] Hosts(SettingReader reader)
    {
        var hosts = Names(reader.Text("Teams__ServiceHosts"));
        foreach (var host in hosts.Where(h => Uri.CheckHostName(h) != UriHostNameType.Dns || !h.Contains('.', StringComparison.Ordinal) || IPAddress.TryParse(h, out _)))
        {
            reader.Problem($"Teams__ServiceHosts: \"{host}\" is not the exact name of a host, for example Teams__ServiceHosts=smba.infra.gcc.teams.microsoft.com");
        }

        return hosts;
    }

    private static string[] Names(string? text) =>
        text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
