using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>The services of a message's way, from the inbox through its turn to the outbox.</summary>
internal static class DeliveryServices
{
    /// <param name="researchers">Where finished interviews go.</param>
    /// <param name="stage">Opens a store of the kind that is in service, for rehearsals.</param>
    public static void AddDelivery(this IServiceCollection services, ResearcherTargets researchers, Func<CancellationToken, Task<StoreSet>> stage)
    {
        services.AddSingleton<Vault>();
        services.AddSingleton(InstanceName.New(TimeProvider.System));
        services.AddSingleton<RouteCache>();
        services.AddSingleton<InterviewCache>();
        services.AddSingleton<TurnDispatcher>();
        services.AddSingleton<NewerInterviews>();
        services.AddSingleton<Thinking>();
        services.AddSingleton<ThinkingSigns>();
        services.AddSingleton<Reception>();
        services.AddSingleton<InterviewOpener>();
        services.AddSingleton<Interviewer>();
        services.AddSingleton(researchers);
        services.AddSingleton<CommitBuilder>();
        services.AddSingleton<OwnEvents>();
        services.AddSingleton<Eraser>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<SynchronousTurns>();
        services.AddSingleton<IArchive, Archive>();
        services.AddSingleton<ParticipantInterviews>();
        services.AddSingleton<ChatSender>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<ResearcherSender>();
        services.AddSingleton<Destinations>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Rehearsal>(provider, stage));
        services.AddHostedService<FirstTurn>();
        services.AddHostedService<TurnWorker>();
        services.AddHostedService<OutboxSender>();
        services.AddHostedService<Sweeper>();
    }
}
