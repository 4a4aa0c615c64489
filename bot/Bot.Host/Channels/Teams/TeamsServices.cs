using Bot.Host.Access;
using Bot.Host.Channels.Teams.Authentication;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Channels.Teams.Research;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Teams;

/// <summary>Puts the parts of Teams together.</summary>
public static class TeamsServices
{
    private const int LargestAnswer = 1024 * 1024;
    private static readonly TimeSpan s_metadataTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Adds what serves Bot Framework activities.</summary>
    /// <param name="settings">The bot's registration; null when there is none.</param>
    /// <param name="publicUrl">How the outside reaches this installation; null when it does not.</param>
    public static void AddTeams(this IServiceCollection services, TeamsSettings? settings, Uri? publicUrl)
    {
        services.AddSingleton(provider => HostsOf(settings, provider.GetRequiredService<LocalDevelopment>()));
        if (settings is not null)
        {
            services.AddSingleton(provider => new ConnectorAuthentication(settings, Http(s_metadataTimeout), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>()));
            services.AddSingleton(provider => TokensOf(settings, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IChatChannel, PracticeChannel>();
            services.AddHostedService<TeamsWarmUp>();
        }

        services.AddSingleton(provider => new MessagesAccess(
            provider.GetRequiredService<LocalDevelopment>(),
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetService<ConnectorAuthentication>(),
            provider.GetService<ConnectorTokens>(),
            provider.GetRequiredService<ILogger<MessagesAccess>>()));
        services.AddSingleton<FeedbackLog>();
        services.AddSingleton<ConversationReferences>();
        services.AddSingleton<ConnectorPace>();
        services.AddSingleton(provider => new ConnectorClient(
            Http(TeamsLimits.CallTimeout),
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetService<ConnectorTokens>(),
            provider.GetRequiredService<ConnectorPace>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IResearcherChannel>(provider => new TeamsResearcherChannel(
            provider.GetRequiredService<ConnectorClient>(),
            provider.GetRequiredService<ConversationReferences>(),
            publicUrl));
        foreach (var name in TeamsInbound.Channels)
        {
            services.AddSingleton<IChatChannel>(provider => new TeamsChannel(name, provider.GetRequiredService<ConnectorClient>(), provider.GetRequiredService<ConversationReferences>(), settings?.Feedback == true));
        }
    }

    private static ConnectorTokens TokensOf(TeamsSettings settings, TimeProvider time) => new(
        settings.Credential is BotCredential.Managed ? new ManagedGrant(settings, time) : new LoginGrant(Http(TeamsLimits.CallTimeout), settings, time),
        time);

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
