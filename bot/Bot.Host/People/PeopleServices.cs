using Bot.Host.Delivery;
using Microsoft.AspNetCore.Hosting.Server;

namespace Bot.Host.People;

/// <summary>The services of rosters, links and invitations.</summary>
internal static class PeopleServices
{
    /// <param name="zone">Where people are of whom neither roster nor study says it.</param>
    /// <param name="publicUrl">How the outside reaches this installation; null when only this machine does.</param>
    public static void AddPeople(this IServiceCollection services, TimeZoneInfo zone, Uri? publicUrl)
    {
        services.AddSingleton<OptOuts>();
        services.AddSingleton<Rosters>();
        services.AddSingleton<PersonalLinks>();
        services.AddSingleton<InvitationQueue>();
        services.AddSingleton<Invitations>();
        services.AddSingleton<Participations>();
        services.AddSingleton<Unreachables>();
        services.AddSingleton<IReachability>(provider => provider.GetRequiredService<Unreachables>());
        services.AddSingleton<IRemembersPeople>(provider => provider.GetRequiredService<Participations>());
        services.AddSingleton<InvitationRound>();
        services.AddSingleton<InvitationWriter>();
        services.AddSingleton(new InvitationDefaults(zone));
        services.AddSingleton(provider => new PublicAddress(publicUrl, provider.GetRequiredService<IServer>()));
        services.AddHostedService<InvitationSender>();
    }
}
