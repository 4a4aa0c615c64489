using Bot.Host.Access;
using Bot.Host.Channels.Teams.Authentication;

namespace Bot.Host.Channels.Teams;

/// <summary>Puts the parts of Teams together.</summary>
public static class TeamsServices
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan s_metadataTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds what serves Bot Framework activities.</summary>
    /// <param name="settings">The bot's registration; null when there is none.</param>
    public static void AddTeams(this IServiceCollection services, TeamsSettings? settings)
    {
        services.AddSingleton(provider => new MessagesAccess(
            provider.GetRequiredService<LocalDevelopment>(),
            HostsOf(settings, provider.GetRequiredService<LocalDevelopment>()),
            settings is null ? null : new ConnectorAuthentication(settings, Http(s_metadataTimeout), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()),
            provider.GetRequiredService<ILogger<MessagesAccess>>()));
    }

    /// <summary>Without a registration only stand-ins on this machine, while developing.</summary>
    private static ServiceHosts HostsOf(TeamsSettings? settings, LocalDevelopment development) => settings?.Hosts ?? new([], development.IsOn);

    /// <summary>A client that goes where it is sent and nowhere else.</summary>
    private static HttpClient Http(TimeSpan timeout) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = timeout,
            MaxResponseContentBufferSize = LargestAnswer,
        };
}
