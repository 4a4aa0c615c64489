using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>
/// The Bot Connector's REST interface, version 3. Calls go only to the address of a verified reference, and only while that is on
/// the list of hosts; the bot's token goes nowhere else. Faults of the outside are answers, not exceptions.
/// </summary>
/// <param name="tokens">Null without a registration: then nothing proves who calls, and only this machine is called.</param>
public sealed class ConnectorClient(HttpClient http, ServiceHosts hosts, ConnectorTokens? tokens, ConnectorPace pace, TimeProvider time)
{
    private const int MostPages = 20;

    /// <summary>A wait of this length is taken in the call; for a longer one the caller comes back.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(3);

    /// <summary>Sends an activity to a conversation.</summary>
    public Task<ConnectorAnswer> SendAsync(TeamsReference to, ObjectValue activity, CancellationToken cancellation) =>
        CallAsync(to, HttpMethod.Post, $"v3/conversations/{Part(to.Conversation)}/activities", activity, cancellation);

    /// <summary>Sends an activity as the answer to another.</summary>
    public Task<ConnectorAnswer> ReplyAsync(TeamsReference to, string activityId, ObjectValue activity, CancellationToken cancellation) =>
        CallAsync(to, HttpMethod.Post, $"v3/conversations/{Part(to.Conversation)}/activities/{Part(activityId)}", activity, cancellation);

    /// <summary>Changes an activity of the bot's.</summary>
    public Task<ConnectorAnswer> UpdateAsync(TeamsReference to, string activityId, ObjectValue activity, CancellationToken cancellation) =>
        CallAsync(to, HttpMethod.Put, $"v3/conversations/{Part(to.Conversation)}/activities/{Part(activityId)}", activity, cancellation);

    /// <summary>Deletes an activity of the bot's.</summary>
    public Task<ConnectorAnswer> DeleteAsync(TeamsReference to, string activityId, CancellationToken cancellation) =>
        CallAsync(to, HttpMethod.Delete, $"v3/conversations/{Part(to.Conversation)}/activities/{Part(activityId)}", null, cancellation);

    /// <summary>Opens the personal chat with a member; opening it again gives the same one.</summary>
    /// <param name="at">Any conversation of the member's tenant.</param>
    /// <param name="memberId">The account's id in that tenant.</param>
    /// <returns>The chat; null with the answer when it could not be opened.</returns>
    public async Task<(TeamsReference? Chat, ConnectorAnswer Answer)> CreatePersonalAsync(TeamsReference at, string memberId, CancellationToken cancellation)
    {
        var answer = await CallAsync(
            at,
            HttpMethod.Post,
            "v3/conversations",
            ObjectValue.Empty
                .With("isGroup", false)
                .With("bot", ObjectValue.Empty.With("id", at.BotId))
                .With("members", ListValue.Of([ObjectValue.Empty.With("id", memberId)]))
                .With("tenantId", at.Tenant)
                .With("channelData", ObjectValue.Empty.With("tenant", ObjectValue.Empty.With("id", at.Tenant))),
            cancellation);
        return (answer is { IsDone: true, Id: { } id } ? at with { Conversation = id, UserId = memberId, Kind = "personal", Team = "" } : null, answer);
    }

    /// <summary>All members of a conversation, page after page; null when one could not be read.</summary>
    public async Task<IReadOnlyList<ObjectValue>?> MembersAsync(TeamsReference of, CancellationToken cancellation)
    {
        var members = new List<ObjectValue>();
        var next = "";
        for (var page = 0; page < MostPages; page++)
        {
            var query = $"pageSize={TeamsLimits.MembersPage}{(next.Length == 0 ? "" : $"&continuationToken={Uri.EscapeDataString(next)}")}";
            var answer = await CallAsync(of, HttpMethod.Get, $"v3/conversations/{Part(of.Root)}/pagedmembers?{query}", null, cancellation);
            if (!answer.IsDone)
            {
                return null;
            }

            members.AddRange((answer.Body?["members"] as ListValue)?.OfType<ObjectValue>() ?? []);
            next = (answer.Body?["continuationToken"] as TextValue)?.Text ?? "";
            if (next.Length == 0)
            {
                break;
            }
        }

        return members;
    }

    /// <summary>One member of a conversation, by account or directory id.</summary>
    public Task<ConnectorAnswer> MemberAsync(TeamsReference of, string memberId, CancellationToken cancellation) =>
        CallAsync(of, HttpMethod.Get, $"v3/conversations/{Part(of.Root)}/members/{Part(memberId)}", null, cancellation);

    /// <summary>The details of a team.</summary>
    public Task<ConnectorAnswer> TeamAsync(TeamsReference of, CancellationToken cancellation) =>
        CallAsync(of, HttpMethod.Get, $"v3/teams/{Part(of.Team)}", null, cancellation);

    /// <summary>The ids of a team's channels; null when they could not be read.</summary>
    public async Task<IReadOnlyList<string>?> ChannelsAsync(TeamsReference of, CancellationToken cancellation)
    {
        var answer = await CallAsync(of, HttpMethod.Get, $"v3/teams/{Part(of.Team)}/conversations", null, cancellation);
        return answer.IsDone
            ? [.. ((answer.Body?["conversations"] as ListValue)?.OfType<ObjectValue>() ?? []).Select(c => (c["id"] as TextValue)?.Text).OfType<string>()]
            : null;
    }

    private async Task<ConnectorAnswer> CallAsync(TeamsReference at, HttpMethod method, string path, ObjectValue? body, CancellationToken cancellation)
    {
        if (hosts.Find(at.ServiceUrl) is not { } service)
        {
            return ConnectorAnswer.Refused("The conversation's service address is not on the list of hosts (Teams__ServiceHosts): nothing is sent there.");
        }

        var wait = pace.Reserve(at.Tenant, at.Root, method == HttpMethod.Get ? TeamsLimits.Reading : TeamsLimits.Sending, s_longestWait);
        if (wait > s_longestWait)
        {
            return ConnectorAnswer.None("The conversation has had as many messages as Teams takes for now.", wait);
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, cancellation);
        }

        var address = new Uri($"{service.ToString().TrimEnd('/')}/{path}");
        try
        {
            var token = tokens is null ? null : await tokens.GetAsync(cancellation);
            var answer = await CallAsync(address, method, body, token, cancellation);
            if (answer.Status != 401 || token is null)
            {
                return answer;
            }

            tokens!.Invalidate(token);
            return await CallAsync(address, method, body, await tokens.GetAsync(cancellation), cancellation);
        }
        catch (TokenUnavailableException fault)
        {
            return ConnectorAnswer.None(fault.Message, fault.RetryAfter);
        }
        catch (HttpRequestException fault)
        {
            return ConnectorAnswer.None($"The Bot Connector could not be reached ({fault.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return ConnectorAnswer.None("The Bot Connector did not answer in time.");
        }
    }

    private async Task<ConnectorAnswer> CallAsync(Uri address, HttpMethod method, ObjectValue? body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address)
        {
            Content = body is null ? null : new StringContent(Json.Write(body), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellation);
        var retry = response.Headers.RetryAfter;
        return ConnectorAnswer.Of((int)response.StatusCode, ReadBody(await response.Content.ReadAsStringAsync(cancellation)), retry?.Delta ?? (retry?.Date - time.GetUtcNow()));
    }

    /// <summary>Errors on the way come as pages of HTML.</summary>
    private static ObjectValue? ReadBody(string text)
    {
        try
        {
            return text.Length == 0 ? null : Json.Parse(text) as ObjectValue;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Ids hold <c>;</c>, <c>:</c>, <c>|</c> and <c>@</c>.</summary>
    private static string Part(string id) => Uri.EscapeDataString(id);
}
