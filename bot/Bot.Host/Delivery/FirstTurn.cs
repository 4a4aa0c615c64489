using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>
/// Takes a turn that nobody asked for before the first request is let in: whoever writes first does not wait for the compiler. Not while
/// developing, where a process is started more often than it is talked to.
/// </summary>
internal sealed partial class FirstTurn(Rehearsal rehearsal, IStudyShelf shelf, IHostEnvironment environment, ILogger<FirstTurn> log) : IHostedService
{
    /// <summary>No channel is called so.</summary>
    private const string Channel = "practice";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        try
        {
            await rehearsal.RunAsync(Practice(), cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Log.NotTaken(log, fault);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The beginning of an interview, which asks for consent and so comes to the most that a first turn does.</summary>
    private Inbound Practice()
    {
        var study = shelf.Open.Count > 0 ? shelf.Open[0].Study.Id : null;
        var activity = study is null
            ? Activity.Message("hello")
            : Activity.Event(Lobby.StartEvent, ObjectValue.Empty.With("study", study));
        return new Inbound
        {
            Channel = Channel,
            Conversation = Channel,
            User = "",
            Activity = activity.With("conversation", ObjectValue.Empty.With("id", Channel)),
            EventKeys = [[Channel, "first"]],
            Identity = InterviewState.Anonymous,
            Trusted = true,
            Synchronous = true,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(105, LogLevel.Warning, "What makes the first answer quick could not be done; nobody is kept from anything.")]
        public static partial void NotTaken(ILogger logger, Exception fault);
    }
}
