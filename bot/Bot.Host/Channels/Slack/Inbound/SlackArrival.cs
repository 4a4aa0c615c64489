using Bot.Adaptive.Values;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Slack;

/// <summary>A workspace that something comes from, or goes to.</summary>
/// <param name="Team">Its id; that of the organisation where the app was installed for a whole one and Slack names no workspace.</param>
/// <param name="Enterprise">The organisation that it belongs to; null for none.</param>
public sealed record SlackWorkspace(string Team, string? Enterprise);

/// <summary>What something that came from Slack means for us.</summary>
public abstract record SlackArrival
{
    private SlackArrival()
    {
    }

    /// <summary>Something for an interview, or for the desk.</summary>
    public sealed record Turn(SlackWorkspace Workspace, string User, Inbound Inbound) : SlackArrival;

    /// <summary>Somebody looks at the Home tab.</summary>
    public sealed record Home(SlackWorkspace Workspace, string User) : SlackArrival;

    /// <summary>Somebody wants the window in which an interview is begun.</summary>
    /// <param name="Trigger">Opens a window once, within three seconds.</param>
    public sealed record Window(SlackWorkspace Workspace, string User, string Trigger) : SlackArrival;

    /// <summary>The workspace removed the app, or took its token back.</summary>
    /// <param name="Organisation">Whether the whole organisation did.</param>
    public sealed record Gone(SlackWorkspace Workspace, bool Organisation) : SlackArrival;

    /// <summary>A slash command.</summary>
    /// <param name="Words">What was written after the command, as it came.</param>
    /// <param name="Channel">Where it was written.</param>
    /// <param name="Trigger">Names this use of it.</param>
    /// <param name="Answers">Where answers may be posted for half an hour; null when Slack named no place.</param>
    public sealed record Command(SlackWorkspace Workspace, string User, string Words, string Channel, string Trigger, string? Answers) : SlackArrival;

    /// <summary>The window in which an interview is begun was sent.</summary>
    /// <param name="View">Names it.</param>
    /// <param name="Study">What was chosen; null for nothing.</param>
    public sealed record Chosen(SlackWorkspace Workspace, string User, string View, string? Study) : SlackArrival;
}

/// <summary>What Slack is answered in the same request.</summary>
/// <param name="Status">An HTTP status; below 300 means that Slack need not send it again.</param>
/// <param name="Body">Shown to the person, or to their window; null for none.</param>
public sealed record SlackReply(int Status, ObjectValue? Body = null)
{
    public static SlackReply Done { get; } = new(StatusCodes.Status200OK);

    /// <summary>A line that only the person sees.</summary>
    public static SlackReply Tell(string markup) => new(StatusCodes.Status200OK, ObjectValue.Empty.With("response_type", "ephemeral").With("text", markup));
}
