namespace Bot.Host.Channels.Slack;

/// <summary>
/// One method of Slack's Web API: what it is called, how its arguments travel, and how often a workspace may call it. Pace
/// from docs.slack.dev/apis/web-api/rate-limits and the page of each method: tier 3 is 50 calls a minute,
/// tier 4 is 100; <c>chat.postMessage</c> has a limit of its own, one message a second for each channel with short bursts,
/// and assistant status one of 600 a minute. Slack may change them at any time and then says so with <c>Retry-After</c>.
/// </summary>
/// <param name="Name">As in its address.</param>
/// <param name="Pace">How often it may be called.</param>
/// <param name="PacedBy">The argument that names what the pace is for, beside the workspace; null for the whole workspace.</param>
/// <param name="AsForm">Whether its arguments travel as a form: methods that read take no JSON.</param>
public sealed record SlackMethod(string Name, Pace Pace, string? PacedBy = null, bool AsForm = false)
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);
    private static readonly Pace s_tier3 = new(50, s_minute);
    private static readonly Pace s_tier4 = new(100, s_minute);

    /// <summary>A little longer than five seconds, because calls that leave evenly do not arrive evenly.</summary>
    private static readonly Pace s_messages = new(5, TimeSpan.FromMilliseconds(5250));

    public static SlackMethod PostMessage { get; } = new("chat.postMessage", s_messages, "channel");

    public static SlackMethod Update { get; } = new("chat.update", s_tier3);

    public static SlackMethod OpenConversation { get; } = new("conversations.open", s_tier3);

    /// <summary>Apps that are sold outside Slack's marketplace may call these two once a minute, and get 15 messages.</summary>
    public static SlackMethod History { get; } = new("conversations.history", s_tier3, AsForm: true);

    /// <inheritdoc cref="History"/>
    public static SlackMethod Replies { get; } = new("conversations.replies", s_tier3, AsForm: true);

    public static SlackMethod UserInfo { get; } = new("users.info", s_tier4, AsForm: true);

    public static SlackMethod OpenView { get; } = new("views.open", s_tier4);

    public static SlackMethod PublishView { get; } = new("views.publish", s_tier4);

    public static SlackMethod UploadAddress { get; } = new("files.getUploadURLExternal", s_tier4, AsForm: true);

    public static SlackMethod CompleteUpload { get; } = new("files.completeUploadExternal", s_tier4);

    public static SlackMethod Status { get; } = new("assistant.threads.setStatus", new(600, s_minute));

    public static SlackMethod TestToken { get; } = new("auth.test", new(600, s_minute), AsForm: true);

    /// <summary>Called without a token: the app names itself.</summary>
    public static SlackMethod Access { get; } = new("oauth.v2.access", new(600, s_minute), AsForm: true);

    /// <summary>Called with the token of the app, not of a workspace. Its own back-off paces it.</summary>
    public static SlackMethod OpenSocket { get; } = new("apps.connections.open", new(10, s_minute), AsForm: true);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SlackMethod> All { get; } =
    [
        PostMessage, Update, OpenConversation, History, Replies, UserInfo, OpenView, PublishView, UploadAddress,
        CompleteUpload, Status, TestToken, Access, OpenSocket,
    ];
}

/// <summary>So many calls within any stretch of time.</summary>
public sealed record Pace(int Calls, TimeSpan Within);
