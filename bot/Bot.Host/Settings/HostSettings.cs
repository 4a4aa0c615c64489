using Bot.Host.Channels.Slack;
using Bot.Host.Channels.Teams;
using Bot.Host.Channels.WebChat;
using Bot.Host.Delivery;
using Bot.Host.Desk;
using Bot.Host.Mail;
using Bot.Host.Models;
using Bot.Host.Pages.SignIn;
using Bot.Host.Stores;
using Bot.Host.Stores.Redis;
using Bot.Interviews.Commands;
using Bot.Interviews.Privacy.Sealing;

namespace Bot.Host.Settings;

/// <summary>All settings of the process, read and checked once at start.</summary>
public sealed record HostSettings
{
    private const int DefaultModelTimeoutMs = 8000;
    private const int DefaultModelDailyTokens = 5_000_000;

    /// <summary><c>PublicUrl</c>: how the outside reaches this installation; null when only this machine does.</summary>
    public Uri? PublicUrl { get; private init; }

    /// <summary><c>Dialogs__Path</c>: the folder of flows; null for the shipped ones.</summary>
    public string? DialogsPath { get; private init; }

    public required StorageOptions Storage { get; init; }

    /// <summary><c>Redis__…</c>; null for the embedded store.</summary>
    public RedisOptions? Redis { get; private init; }

    /// <summary><c>Keys__Master</c>; null for a key file beside the data.</summary>
    public MasterKeys? Keys { get; private init; }

    public required WebChatSettings WebChat { get; init; }

    /// <summary><c>Teams__…</c>; null when no bot is registered.</summary>
    public TeamsSettings? Teams { get; private init; }

    public required ResearchSettings Research { get; init; }

    /// <summary><c>Model__…</c>; null when no model is to be asked.</summary>
    public ModelSettings? Model { get; private init; }

    /// <summary><c>Slack__…</c>; null when Slack is off.</summary>
    public SlackSettings? Slack { get; private init; }

    /// <summary><c>Invitations__TimeZone</c>: where people are of whom neither roster nor study says it; UTC when it is not set.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    public required IReadOnlyList<ResearcherTarget> ResearcherTargets { get; init; }

    /// <summary><c>Researcher__Allowed</c>.</summary>
    public required AllowedResearchers AllowedResearchers { get; init; }

    /// <summary><c>Mail__…</c>; null when no e-mail is to be sent.</summary>
    public MailSettings? Mail { get; private init; }

    /// <summary><c>Webhook__Secret</c>.</summary>
    public WebhookSignature? Webhook { get; private init; }

    /// <summary><c>Webhook__AllowPrivate</c>: webhooks may lie in private networks.</summary>
    public bool WebhookAllowPrivate { get; private init; }

    /// <summary>Reads and checks all settings.</summary>
    /// <exception cref="SettingsException">Names every setting that is wrong, with an example of a right one.</exception>
    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var reader = new SettingReader(configuration);
        var targets = ResearcherTarget.Parse(reader.Text("Researcher__Channel") ?? ResearcherTarget.Inbox);
        var webhookSecret = reader.Secret("Webhook__Secret");
        var publicUrl = reader.Address("PublicUrl", "https://interviews.example.com");
        var settings = new HostSettings
        {
            PublicUrl = publicUrl,
            DialogsPath = reader.Text("Dialogs__Path"),
            Storage = new StorageOptions(StorageDirectory(configuration)) { MaxBytes = reader.Bytes("Storage__MaxBytes", StorageOptions.LeastBytes) },
            Redis = ReadRedis(reader),
            Keys = ReadKeys(reader),
            WebChat = new WebChatSettings(reader.Secret("DirectLine__Secret"), reader.Secret("DirectLine__NextSecret")),
            Teams = TeamsSettingsReader.Read(reader, loopback: environment.IsDevelopment()),
            Research = new ResearchSettings(reader.Secret("Research__ApiKey")),
            Model = ReadModel(reader),
            Slack = SlackSettingReader.Read(reader, publicUrl),
            TimeZone = ReadTimeZone(reader),
            Mail = MailSettingsReader.Read(reader),
            ResearcherTargets = targets,
            AllowedResearchers = AllowedResearchers.Parse(reader.Text("Researcher__Allowed")),
            Webhook = webhookSecret is null ? null : WebhookSignature.Parse(webhookSecret),
            WebhookAllowPrivate = reader.Flag("Webhook__AllowPrivate") || environment.IsDevelopment(),
        };

        CheckTargets(settings, webhookSecret is not null, environment.IsDevelopment(), reader);
        return reader.Problems.Count == 0 ? settings : throw new SettingsException(reader.Problems);
    }

    /// <summary>Whether the store is Redis, read without checking anything else.</summary>
    public static bool UsesRedis(IConfiguration configuration) => new SettingReader(configuration).Secret("Redis__ConnectionString") is not null;

    /// <summary>Where the embedded store lies, read without checking anything else.</summary>
    public static string StorageDirectory(IConfiguration configuration)
    {
        var reader = new SettingReader(configuration);
        return configuration["data"] ?? reader.Text("Storage__Directory") ?? "./data";
    }

    private static TimeZoneInfo ReadTimeZone(SettingReader reader)
    {
        if (reader.Text("Invitations__TimeZone") is not { } name)
        {
            return TimeZoneInfo.Utc;
        }

        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            return zone;
        }

        reader.Problem($"Invitations__TimeZone is \"{name}\", expected an IANA time zone, for example Invitations__TimeZone=Europe/Berlin");
        return TimeZoneInfo.Utc;
    }

    private static RedisOptions? ReadRedis(SettingReader reader)
    {
        var durability = reader.Text("Redis__Durability");
        var partitions = reader.Integer("Redis__Partitions", 1, RedisOptions.MaxPartitions, 128);
        var keyDatabase = reader.Integer("Redis__KeyDatabase", 0, 1023, 1);
        var leases = new RedisLeases(
            TimeSpan.FromSeconds(reader.Integer("Redis__TurnLeaseSeconds", 1, RedisLeases.MaxSeconds, (int)RedisLeases.Usual.Turn.TotalSeconds)),
            TimeSpan.FromSeconds(reader.Integer("Redis__SendLeaseSeconds", 1, RedisLeases.MaxSeconds, (int)RedisLeases.Usual.Send.TotalSeconds)));
        if (reader.Secret("Redis__ConnectionString") is not { } connection)
        {
            return null;
        }

        try
        {
            var options = new RedisOptions(connection) { Durability = RedisDurability.Parse(durability ?? ""), Partitions = partitions, KeyDatabase = keyDatabase, Leases = leases };
            options.Validate();
            return options;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException)
        {
            reader.Problem(fault.Message);
            return null;
        }
    }

    private static ModelSettings? ReadModel(SettingReader reader)
    {
        var endpoint = reader.Address("Model__Endpoint", "https://api.openai.com/v1");
        var key = reader.Secret("Model__ApiKey");
        var name = reader.Text("Model__Name");
        var timeout = reader.Integer("Model__TimeoutMs", 500, 60_000, DefaultModelTimeoutMs);
        var tokens = reader.Integer("Model__DailyTokens", 1, int.MaxValue, DefaultModelDailyTokens);
        if (endpoint is null && key is null && name is null)
        {
            return null;
        }

        if (name is null)
        {
            reader.Problem("Model__Name is missing: which model is to be asked, for example Model__Name=gpt-4.1-mini");
        }

        return name is null ? null : new(endpoint ?? new Uri("https://api.openai.com/v1"), key, name, TimeSpan.FromMilliseconds(timeout), tokens);
    }

    private static MasterKeys? ReadKeys(SettingReader reader)
    {
        try
        {
            return reader.Secret(MasterKeys.Setting) is { } keys ? MasterKeys.Parse(keys) : null;
        }
        catch (FormatException fault)
        {
            reader.Problem(fault.Message);
            return null;
        }
    }

    private static void CheckTargets(HostSettings settings, bool webhookSecretIsSet, bool development, SettingReader reader)
    {
        foreach (var target in settings.ResearcherTargets)
        {
            switch (target.Scheme)
            {
                case ResearcherTarget.Inbox:
                    break;
                case "webhook" when !Uri.TryCreate(target.Place, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"):
                    reader.Problem($"Researcher__Channel: \"{target}\" has no address, for example Researcher__Channel=webhook:https://hooks.example.com/candor");
                    break;
                case "webhook" when settings.Webhook is null:
                    reader.Problem(webhookSecretIsSet
                        ? "Webhook__Secret is not a secret of 24 to 64 bytes in base64. Make one with: echo whsec_$(openssl rand -base64 32)"
                        : "Researcher__Channel names a webhook, but Webhook__Secret is not set: deliveries are always signed. Make one with: echo whsec_$(openssl rand -base64 32)");
                    break;
                case "webhook":
                    break;
                case "mailto" when EmailReader.Read(target.Place) != target.Place:
                    reader.Problem($"Researcher__Channel: \"{target}\" has no e-mail address, for example Researcher__Channel=mailto:mara@example.com");
                    break;
                case "mailto" when settings.Mail is null:
                    reader.Problem("Researcher__Channel names an e-mail address, but no mail server is set: name one with Mail__Host and a sender with Mail__From, for example Mail__Host=smtp.example.com Mail__From=research@example.com");
                    break;
                case "mailto":
                    break;
                case "slack" when SlackTarget.Parse(target.Place) is null:
                    reader.Problem($"Researcher__Channel: \"{target}\" names no channel of Slack by its id, for example Researcher__Channel=slack:C0123456789");
                    break;
                case "slack" when settings.Slack is null:
                    reader.Problem("Researcher__Channel names a channel of Slack, but Slack is not set up: set Slack__BotToken and Slack__SigningSecret (docs/slack.md).");
                    break;
                case "slack":
                    break;
                case "teams" when target.Place.Length == 0:
                    reader.Problem("Researcher__Channel: \"teams\" has no conversation, for example Researcher__Channel=teams:19:0123456789abcdef@thread.tacv2");
                    break;
                case "teams" when settings.Teams is null && !development:
                    reader.Problem("Researcher__Channel names a conversation in Teams, but no bot is registered: set Teams__AppId and its credential, for example Teams__Identity=managed");
                    break;
                case "teams":
                    break;
                default:
                    reader.Problem($"Researcher__Channel: \"{target}\" is not available in this version; known are inbox, webhook:<url>, mailto:<address>, slack:<channel id> and teams:<conversation id>, for example Researcher__Channel=inbox");
                    break;
            }
        }
    }
}

/// <summary>Settings are wrong: the process does not start.</summary>
public sealed class SettingsException(IReadOnlyList<string> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems { get; } = problems;
}
