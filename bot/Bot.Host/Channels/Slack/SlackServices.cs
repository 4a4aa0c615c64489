using Bot.Host.Delivery;

namespace Bot.Host.Channels.Slack;

/// <summary>What the channel brings along when it is set up.</summary>
public static class SlackServices
{
    /// <summary>Adds the channel; nothing when it is not set up.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, SlackSettings? settings)
    {
        if (settings is null)
        {
            return services;
        }

        services.AddSingleton(settings);
        services.AddSingleton<SlackPacing>();
        services.AddSingleton(provider => new SlackApi(
            SlackApi.Client(), settings, provider.GetRequiredService<SlackPacing>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<SlackInstallations>();
        services.AddSingleton<SlackStates>();
        services.AddSingleton<SlackLookup>();
        services.AddSingleton<SlackPeople>();
        services.AddSingleton<IChatPeople>(provider => provider.GetRequiredService<SlackPeople>());
        services.AddSingleton<SlackCommands>();
        services.AddSingleton<SlackViews>();
        services.AddSingleton<SlackErrands>();
        services.AddHostedService(provider => provider.GetRequiredService<SlackErrands>());
        services.AddSingleton<SlackArrivals>();
        services.AddSingleton<IChatChannel, SlackChannel>();
        services.AddSingleton<IResearcherChannel, SlackResearcherChannel>();
        if (settings.SigningSecrets.Count > 0)
        {
            services.AddSingleton(provider => new SlackSignature(settings.SigningSecrets, provider.GetRequiredService<TimeProvider>()));
        }

        if (settings.AppToken is not null)
        {
            services.AddSingleton<SlackEnvelopes>();
            services.AddHostedService<SlackSocketMode>();
        }

        return services;
    }
}
