using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;
using Bot.Interviews.Language;

namespace Bot.Interviews.Turns;

/// <summary>What somebody gets who has not chosen a study: what there is, or that what they asked for is not.</summary>
internal sealed class LobbyAnswer(IStudyShelf shelf, InterviewState state, MemoryState memory, TurnInput input, StudyRequest? request)
{
    public InterviewerTurn Turn()
    {
        var entry = input.Entries[0];
        var previous = state.Previous ?? entry.Origin?.Previous;
        if (Reason(entry.Activity) is not { } reason)
        {
            return InterviewerTurn.Nothing(state, memory, input);
        }

        var step = shelf.Lobby.Say(new StepInput(entry.Activity, input.Now, input.Seed), Facts(reason, entry.Activity));
        return new(new TurnOutcome
        {
            Processed = input.Entries.Count,
            State = state with { Channel = entry.Origin!.Channel, Previous = previous },
            Memory = memory,
            Messages = step.Sent,
            Erases = reason == "erase" ? previous is null ? Erasure.None : Erasure.Previous : Erasure.None,
        });
    }

    /// <summary>What the lobby is asked for; null when it has nothing to say.</summary>
    private string? Reason(Activity activity) => activity switch
    {
        { Type: ActivityTypes.Event, Name: Lobby.ErasedEvent } => "erased",
        { Type: ActivityTypes.Event, Name: Lobby.StartEvent } => "unknown",
        { IsMessage: true } when request is not null => "unknown",
        { IsMessage: true } => shelf.Lobby.Commands.Recognize(activity.MessageText ?? "", activity.Locale ?? "en") switch
        {
            Command.DeleteData => "erase",
            Command.WhoAreYou => "who",
            Command.Help => "help",
            _ => state.Previous is null && input.Entries[0].Origin?.Previous is null ? "greet" : "over",
        },
        { Type: ActivityTypes.ConversationUpdate } => "greet",
        _ => null,
    };

    private ObjectValue Facts(string reason, Activity activity) => ObjectValue.Empty
        .With("reason", reason)
        .With("asked", request?.Study ?? "")
        .With("studies", ListValue.Of(shelf.Open.Select(bundle => ObjectValue.Empty
            .With("id", bundle.Study.Id)
            .With("title", bundle.Study.Title.In(activity.Locale ?? "en", bundle.Study.Languages[0])))));
}
