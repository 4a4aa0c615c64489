using System.Collections.Concurrent;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Slack;

/// <summary>Sends what the interviewer says to Slack: into the direct message with a person, the thread they wrote in, or a channel's thread.</summary>
public sealed class SlackChannel(SlackApi api, SlackInstallations installations, SlackLookup lookup) : IChatChannel
{
    private const int MostKnown = 10_000;
    private const string ThinkingStatus = "is thinking…";

    private readonly ConcurrentDictionary<(string Team, string User), string> _direct = new();
    private readonly ConcurrentDictionary<(string Channel, string Thread), bool> _plain = new();

    public string Name => SlackActivity.Channel;

    public async Task<ChatSending> SendAsync(ChatMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var place = message.To;
        var where = SlackReference.Of(place);
        if (await installations.FindTokenAsync(place.Tenant, where.Enterprise, cancellation) is not { } token)
        {
            return new(new Settlement.Dead("The workspace has not installed the app, or has removed it."));
        }

        var content = SlackCards.Content(message.Activity, message.Replaces is not null);
        if (where.Answers is { } answers && Uri.TryCreate(answers, UriKind.Absolute, out var address))
        {
            var answer = await api.RespondAsync(address, content.With("response_type", "ephemeral").With("replace_original", false), cancellation);
            if (answer.Fault is not SlackFault.Refused)
            {
                return new(answer.Settle(attempt));
            }

            // Half an hour is over, or five answers were given: the rest is told in the person's direct message.
            where = where with { Channel = null };
        }

        var (channel, fault) = where.Channel is { } named ? (named, null) : await OpenAsync(token, place, cancellation);
        if (channel is null)
        {
            return Sending(fault!, attempt, null);
        }

        return message.Replaces is { } replaced
            ? await ReplaceAsync(token, channel, replaced, content, attempt, cancellation)
            : await PostAsync(token, channel, where.Thread, message, content, attempt, cancellation);
    }

    /// <summary>A chat with one person is named by the person, see <see cref="SlackReference"/>: opening it only shows whether they can be written to.</summary>
    public async Task<ChatPlace?> OpenPersonalAsync(ChatPlace from, string user, CancellationToken cancellation)
    {
        var where = SlackReference.Of(from);

        // A roster names people without their workspace.
        if ((from.Tenant.Length > 0 ? from.Tenant : await installations.FindOnlyTeamAsync(cancellation)) is not { } team)
        {
            return null;
        }

        var place = new ChatPlace(Name, team, user, "", new SlackReference(null, null, where.Enterprise).ToValue());
        if (!SlackReference.IsPerson(user) || await installations.FindTokenAsync(team, where.Enterprise, cancellation) is not { } token)
        {
            return null;
        }

        var (_, fault) = await OpenAsync(token, place, cancellation);
        return fault is { Fault: SlackFault.Refused } ? null : place;
    }

    public async Task ShowThinkingAsync(ChatPlace place, CancellationToken cancellation)
    {
        if (SlackReference.Of(place) is not { Channel: { } channel, Thread: { } thread } where || _plain.ContainsKey((channel, thread)))
        {
            return;
        }

        if (await installations.FindTokenAsync(place.Tenant, where.Enterprise, cancellation) is not { } token)
        {
            return;
        }

        var answer = await api.CallAsync(
            SlackMethod.Status,
            token,
            ObjectValue.Empty.With("channel_id", channel).With("thread_ts", thread).With("status", ThinkingStatus),
            cancellation);
        if (answer.Fault is SlackFault.Refused)
        {
            // An ordinary thread has no status; which ones have shows only by trying.
            Bound(_plain);
            _plain[(channel, thread)] = true;
        }
    }

    private async Task<ChatSending> ReplaceAsync(string token, string channel, string id, ObjectValue content, SendAttempt attempt, CancellationToken cancellation)
    {
        var answer = await api.CallAsync(SlackMethod.Update, token, content.With("channel", channel).With("ts", id), cancellation);
        return Sending(answer, attempt, id);
    }

    private async Task<ChatSending> PostAsync(string token, string channel, string? thread, ChatMessage message, ObjectValue content, SendAttempt attempt, CancellationToken cancellation)
    {
        if (attempt.MayHaveArrived && await lookup.FindAsync(token, channel, thread, message.Id, attempt.EnqueuedAt, cancellation) is { } sent)
        {
            return new(new Settlement.Sent(), sent);
        }

        var answer = await api.CallAsync(SlackMethod.PostMessage, token, SlackPost.Arguments(channel, thread, message.Id, content, message.Activity.ChannelData.Object("candor").Text("kind")), cancellation);
        return Sending(answer, attempt, answer.Text("ts"));
    }

    private static ChatSending Sending(SlackAnswer answer, SendAttempt attempt, string? id) =>
        new(answer.Settle(attempt), id, Unreachable: answer.Fault is SlackFault.Refused && SlackErrors.MeansNobody(answer.Code));

    /// <summary>The direct message with a person; opening one that is open changes nothing.</summary>
    private async Task<(string? Channel, SlackAnswer? Fault)> OpenAsync(string token, ChatPlace place, CancellationToken cancellation)
    {
        var user = SlackReference.IsPerson(place.Conversation) ? place.Conversation : place.User;
        if (_direct.TryGetValue((place.Tenant, user), out var known))
        {
            return (known, null);
        }

        var answer = await api.CallAsync(SlackMethod.OpenConversation, token, ObjectValue.Empty.With("users", user), cancellation);
        if (!answer.IsOk || answer.Text("channel", "id") is not { } channel)
        {
            return (null, answer.IsOk ? SlackAnswer.Unknown("Slack did not name the direct message.") : answer);
        }

        Bound(_direct);
        _direct[(place.Tenant, user)] = channel;
        return (channel, null);
    }

    private static void Bound<TKey, TValue>(ConcurrentDictionary<TKey, TValue> known)
        where TKey : notnull
    {
        if (known.Count >= MostKnown)
        {
            known.Clear();
        }
    }
}
