using System.Collections.Concurrent;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// The language and time zone of people, which events do not tell: asked for once a day, kept in memory only, and done
/// without when Slack does not say so at once. Names and addresses are not asked for.
/// </summary>
internal sealed class SlackPeople(SlackApi api, SlackInstallations installations, TimeProvider time) : IChatPeople
{
    private const int MostKnown = 10_000;
    private static readonly TimeSpan s_remembered = TimeSpan.FromDays(1);

    /// <summary>Slack waits three seconds in all.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<(string, string), Known> _known = new();

    string IChatPeople.Channel => SlackActivity.Channel;

    async ValueTask<string?> IChatPeople.FindTimeZoneAsync(ChatPlace personal, CancellationToken cancellation) =>
        (await FindAsync(new(personal.Tenant, SlackReference.Of(personal).Enterprise), personal.Conversation, cancellation)).TimeZone;

    /// <summary>What a person's settings say.</summary>
    public async ValueTask<SlackPerson> FindAsync(SlackWorkspace workspace, string user, CancellationToken cancellation)
    {
        if (_known.TryGetValue((workspace.Team, user), out var known) && time.GetUtcNow() < known.Until)
        {
            return known.Person;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(static source => ((CancellationTokenSource)source!).Cancel(), limit, s_patience, Timeout.InfiniteTimeSpan);
        try
        {
            return await AskAsync(workspace, user, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return SlackPerson.Unknown;
        }
    }

    private async Task<SlackPerson> AskAsync(SlackWorkspace workspace, string user, CancellationToken cancellation)
    {
        var token = await installations.FindTokenAsync(workspace.Team, workspace.Enterprise, cancellation);
        if (token is null)
        {
            return SlackPerson.Unknown;
        }

        var answer = await api.CallAsync(SlackMethod.UserInfo, token, ObjectValue.Empty.With("user", user).With("include_locale", true), cancellation);
        if (!answer.IsOk)
        {
            return SlackPerson.Unknown;
        }

        var person = new SlackPerson(answer.Text("user", "locale"), answer.Text("user", "tz"));
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[(workspace.Team, user)] = new(person, time.GetUtcNow() + s_remembered);
        return person;
    }

    private sealed record Known(SlackPerson Person, DateTimeOffset Until);
}

/// <summary>What is known of a person.</summary>
/// <param name="Locale">Their language, such as <c>de-DE</c>.</param>
/// <param name="TimeZone">Their time zone, such as <c>Europe/Berlin</c>.</param>
internal sealed record SlackPerson(string? Locale, string? TimeZone)
{
    public static SlackPerson Unknown { get; } = new(null, null);

    /// <summary>An activity of this person.</summary>
    public Activity Describe(Activity activity) => activity
        .With("locale", Locale is null ? Value.Null : Locale)
        .With("localTimezone", TimeZone is null ? Value.Null : TimeZone);
}
