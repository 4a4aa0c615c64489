using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Host.Library;
using Bot.Interviews.Studies;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// <c>/interview …</c> and the window in which an interview is begun: what the person is told at once, and what follows in
/// their direct message. The same use gets the same answer however often it comes.
/// </summary>
internal sealed class SlackCommands(StudyLibrary library, SlackPeople people, ParticipantInterviews interviews)
{
    private static readonly string[] s_deskWords = ["invite", "studies", "last"];

    /// <summary>What to say, and what to do in the person's direct message or at the desk.</summary>
    public async Task<(SlackReply Reply, SlackArrival.Turn? Then)> AnswerAsync(SlackArrival.Command command, CancellationToken cancellation)
    {
        var person = await people.FindAsync(command.Workspace, command.User, cancellation);
        var words = SlackWords.In(person.Locale);
        var said = command.Words;
        var (verb, rest) = said.IndexOf(' ') is > 0 and var space ? (said[..space].ToLowerInvariant(), said[(space + 1)..].Trim()) : (said.ToLowerInvariant(), "");
        return verb switch
        {
            "" or "help" => (SlackReply.Tell(words.Usage), null),
            "start" => Start(command, rest, words, person),
            "status" when rest.Length == 0 => (await StatusAsync(command, words, cancellation), null),
            "status" => (SlackReply.Tell(words.Asked), Desk(command)),
            _ when s_deskWords.Contains(verb) => (SlackReply.Tell(words.Asked), Desk(command)),
            _ when library.Plain is not null || library.Lobby.Commands.Recognize(SlackText.Decode(said), person.Locale ?? "en") is not null =>
                (SlackReply.Tell(words.Told), InChat(command, SlackActivity.Message(command.User, "", SlackText.Decode(said)))),
            _ => (SlackReply.Tell(words.NotKnown + words.Usage), null),
        };
    }

    /// <summary>What the window is told, and the beginning of the interview.</summary>
    public async Task<(SlackReply Reply, SlackArrival.Turn? Then)> ChooseAsync(SlackArrival.Chosen chosen, CancellationToken cancellation)
    {
        if (chosen.Study is { } study && library.Open.Any(bundle => bundle.Study.Id == study))
        {
            var body = ObjectValue.Empty.With("response_action", "clear");
            return (new(StatusCodes.Status200OK, body), Begin(chosen.Workspace, chosen.User, study, ["view", chosen.Workspace.Team, chosen.View]));
        }

        var words = SlackWords.In((await people.FindAsync(chosen.Workspace, chosen.User, cancellation)).Locale);
        var errors = ObjectValue.Empty.With("response_action", "errors").With("errors", ObjectValue.Empty.With(SlackViews.StudyBlock, words.ModalWrong));
        return (new(StatusCodes.Status200OK, errors), null);
    }

    private (SlackReply, SlackArrival.Turn?) Start(SlackArrival.Command command, string study, SlackWords words, SlackPerson person)
    {
        if (library.Find(study.ToLowerInvariant()) is { Study.Access: StudyAccess.Open } bundle)
        {
            return (SlackReply.Tell(words.Started), Begin(command.Workspace, command.User, bundle.Study.Id, ["trigger", command.Workspace.Team, command.Trigger]));
        }

        var open = library.Open.Select(known => $"`{known.Study.Id}` ({SlackText.Escape(known.Study.Title.In(person.Locale ?? "en", known.Study.Languages[0]))})").ToList();
        return (SlackReply.Tell(open.Count == 0 ? words.NoStudy : words.WhichStudy + string.Join(", ", open)), null);
    }

    private async Task<SlackReply> StatusAsync(SlackArrival.Command command, SlackWords words, CancellationToken cancellation)
    {
        var own = await interviews.OfAsync(SlackActivity.Channel, command.Workspace.Team, command.User, "", cancellation);
        return SlackReply.Tell(own.Count == 0 ? SlackText.Escape(words.HomeNone) : string.Join('\n', own.Take(10).Select(interview => $"• {SlackText.Escape(words.Line(interview))}")));
    }

    private static SlackArrival.Turn Begin(SlackWorkspace workspace, string user, string study, IReadOnlyList<string> key) =>
        new(workspace, user, Chat(workspace, user, SlackActivity.Start(user, study, invitation: null), key));

    private static SlackArrival.Turn InChat(SlackArrival.Command command, Activity activity) =>
        new(command.Workspace, command.User, Chat(command.Workspace, command.User, activity, ["trigger", command.Workspace.Team, command.Trigger]));

    private static SlackArrival.Turn Desk(SlackArrival.Command command) => new(command.Workspace, command.User, new Inbound
    {
        Channel = SlackActivity.Channel,
        Tenant = command.Workspace.Team,
        Conversation = command.Channel,
        User = command.User,
        Reference = new SlackReference(command.Channel, null, command.Workspace.Enterprise, command.Answers).ToValue(),
        Activity = SlackEvents.Desk(command.User, command.Trigger, "", command.Words, command.Channel),
        EventKeys = [["trigger", command.Workspace.Team, command.Trigger]],
        Identity = SlackActivity.SignedIn,
    });

    private static Inbound Chat(SlackWorkspace workspace, string user, Activity activity, IReadOnlyList<string> key) => new()
    {
        Channel = SlackActivity.Channel,
        Tenant = workspace.Team,
        Conversation = user,
        User = "",
        Reference = new SlackReference(null, null, workspace.Enterprise).ToValue(),
        Activity = activity,
        EventKeys = [key],
        Identity = SlackActivity.SignedIn,
    };
}
