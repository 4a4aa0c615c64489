using Bot.Host.Library;
using Bot.Host.Pages.Research;
using Bot.Host.Pages.SignIn;
using Bot.Host.Settings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot.Host;

/// <summary>What the log says when the process is ready: where things are, and what is open that should not be open outside.</summary>
internal static partial class StartLog
{
    public static void Write(WebApplication app, HostSettings settings, StudyLibrary library, string? signIn)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Candor");
        var address = settings.PublicUrl?.ToString().TrimEnd('/')
            ?? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? "http://localhost";
        foreach (var bundle in library.Open)
        {
            Interview(log, $"{address}/i/{bundle.Study.Id}", bundle.Study.Id, bundle.Revision);
        }

        Research(log, signIn is null ? $"{address}{ResearchPaths.Inbox}" : $"{address}{SignInEndpoints.Path}/{signIn} (opens once, for a day)");
        Health(log, $"{address}/healthz/ready");
        if (settings.Model is null)
        {
            NoModel(log);
        }

        if (settings.Mail is null)
        {
            NoMail(log);
        }

        if (settings.Teams is null)
        {
            NoTeams(log);
            HowToTeams(log);
        }

        if (settings.Slack is null)
        {
            NoSlack(log);
            HowToSlack(log);
        }

        if (app.Environment.IsDevelopment())
        {
            Open(log);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Interview: {Address} (study {Study}, revision {Revision})")]
    private static partial void Interview(ILogger logger, string address, string study, int revision);

    [LoggerMessage(2, LogLevel.Information, "Research:  {Address}")]
    private static partial void Research(ILogger logger, string address);

    [LoggerMessage(3, LogLevel.Information, "Health:    {Address}")]
    private static partial void Health(ILogger logger, string address);

    [LoggerMessage(4, LogLevel.Information, "No model is configured: follow-ups are chosen by rules. To use one, set Model__Name, Model__ApiKey and, for other servers than OpenAI's, Model__Endpoint.")]
    private static partial void NoModel(ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "Development: from this machine /api/messages takes unsigned activities, /v3/directline/tokens/generate needs no secret, and /research needs no sign-in.")]
    private static partial void Open(ILogger logger);

    [LoggerMessage(6, LogLevel.Information, "No e-mail is configured: invitations and transcripts are not mailed. To mail them, set Mail__Host and Mail__From, and Mail__User and Mail__Password where the server wants them.")]
    private static partial void NoMail(ILogger logger);

    [LoggerMessage(9, LogLevel.Information, "Teams is off. To turn it on, register a bot in Azure (manifests/azure does it) and set Teams__AppId, Teams__TenantId and Teams__AppPassword, Teams__Certificate or Teams__Identity=managed.")]
    private static partial void NoTeams(ILogger logger);

    [LoggerMessage(10, LogLevel.Information, "Then upload to Teams what \"manifest teams --out candor.zip\" writes (docs/teams.md).")]
    private static partial void HowToTeams(ILogger logger);

    [LoggerMessage(7, LogLevel.Information, "Slack is off. To turn it on, make an app from the file that \"manifest slack --out slack.json\" writes, and install it in your workspace (docs/slack.md).")]
    private static partial void NoSlack(ILogger logger);

    [LoggerMessage(8, LogLevel.Information, "Then set Slack__BotToken and Slack__SigningSecret; where nobody outside can reach this machine, Slack__AppToken instead of the latter.")]
    private static partial void HowToSlack(ILogger logger);
}
