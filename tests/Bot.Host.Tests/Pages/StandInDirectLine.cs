using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Bot.Host.Pages.Interview;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Bot.Host.Tests.Pages;

/// <summary>
/// As much of Direct Line 3.0 and of the session call as a page in a browser needs, with an interviewer that follows a script:
/// pages are tested without the interview engine. Tokens are conversation ids with a generation.
/// </summary>
public sealed class StandInDirectLine
{
    private readonly ConcurrentDictionary<string, Conversation> _conversations = new();
    private int _created;
    private int _generation;

    /// <summary>Refuses session calls with 503, as a host without its store does.</summary>
    public bool IsDown { get; set; }

    public int Sessions { get; private set; }

    /// <summary>Makes all tokens stale, as time does, and cuts the sockets.</summary>
    public void ExpireTokens()
    {
        _generation++;
        Cut();
    }

    /// <summary>Ends all sockets, as a network does.</summary>
    public void Cut()
    {
        foreach (var conversation in _conversations.Values)
        {
            conversation.Cut();
        }
    }

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(InterviewPaths.SessionRoute, (Delegate)OpenSessionAsync);
        var api = endpoints.MapGroup("/v3/directline");
        api.AddEndpointFilter(async (context, next) => IsTokenStale(context.HttpContext) ? Results.StatusCode(403) : await next(context));
        api.MapPost("/conversations", (Delegate)Describe);
        api.MapGet("/conversations/{id}", (Delegate)Describe);
        api.MapPost("/conversations/{id}/activities", PostAsync);
        endpoints.Map("/stream/{id}", StreamAsync);
    }

    private async Task<IResult> OpenSessionAsync(HttpContext http)
    {
        if (IsDown)
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.StatusCode(503);
        }

        var asked = await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
        var id = (string?)asked!["resume"] is { } resume && _conversations.ContainsKey(resume) ? resume : $"c{Interlocked.Increment(ref _created)}";
        var language = (string?)asked["language"] ?? "en";
        if (_conversations.TryAdd(id, new Conversation { Language = language }))
        {
            StandInInterviewer.Greet(_conversations[id]);
        }

        Sessions++;
        return Results.Json(new JsonObject
        {
            ["token"] = $"{id}.{_generation}",
            ["conversationId"] = id,
            ["userId"] = $"dl_{id}",
            ["expiresIn"] = 1800,
            ["resume"] = id,
            ["language"] = _conversations[id].Language,
        });
    }

    private static IResult Describe(HttpContext http)
    {
        var token = Token(http);
        var id = token.Split('.')[0];
        return Results.Json(new JsonObject
        {
            ["conversationId"] = id,
            ["token"] = token,
            ["expires_in"] = 1800,
            ["streamUrl"] = $"ws://{http.Request.Host}/stream/{id}?watermark={http.Request.Query["watermark"]}",
        });
    }

    private async Task<IResult> PostAsync(string id, HttpContext http)
    {
        var activity = (JsonObject)(await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted))!;
        activity["from"] = new JsonObject { ["id"] = $"dl_{id}", ["role"] = "user" };
        var conversation = _conversations[id];
        var stored = conversation.Add(activity);
        StandInInterviewer.Answer(conversation, (string?)activity["text"] ?? activity["value"]?.ToJsonString() ?? "");
        return Results.Json(new JsonObject { ["id"] = stored });
    }

    private async Task StreamAsync(string id, HttpContext http)
    {
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var conversation = _conversations[id];
        var frames = conversation.Listen(int.TryParse(http.Request.Query["watermark"], out var seen) ? seen : 0);
        try
        {
            await foreach (var frame in frames.ReadAllAsync(http.RequestAborted))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, http.RequestAborted);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The browser left; the finally block cleans up.
        }
        finally
        {
            socket.Abort();
        }
    }

    private bool IsTokenStale(HttpContext http) => !Token(http).EndsWith($".{_generation}", StringComparison.Ordinal);

    private static string Token(HttpContext http) => http.Request.Headers.Authorization.ToString().Replace("Bearer ", "", StringComparison.Ordinal);
}

/// <summary>One conversation: its activities so far and who listens.</summary>
public sealed class Conversation
{
    private readonly Lock _gate = new();
    private readonly List<string> _activities = [];
    private readonly List<Channel<string>> _listeners = [];

    public required string Language { get; init; }

    /// <summary>Where the script is.</summary>
    public int Step { get; set; }

    /// <summary>Appends an activity and tells everybody; returns its id.</summary>
    public string Add(JsonObject activity)
    {
        lock (_gate)
        {
            var id = $"a{_activities.Count:d7}";
            activity["id"] = id;
            activity["timestamp"] = $"2026-11-22T10:{_activities.Count / 60:d2}:{_activities.Count % 60:d2}.000Z";
            activity["channelId"] = "directline";
            _activities.Add(activity.ToJsonString());
            _listeners.ForEach(listener => listener.Writer.TryWrite(Frame(_activities.Count - 1)));
            return id;
        }
    }

    public ChannelReader<string> Listen(int seen)
    {
        lock (_gate)
        {
            var listener = Channel.CreateUnbounded<string>();
            _listeners.Add(listener);
            for (var i = seen; i < _activities.Count; i++)
            {
                listener.Writer.TryWrite(Frame(i));
            }

            return listener.Reader;
        }
    }

    public void Cut()
    {
        lock (_gate)
        {
            _listeners.ForEach(listener => listener.Writer.TryComplete());
            _listeners.Clear();
        }
    }

    private string Frame(int index) => $$"""{"activities":[{{_activities[index]}}],"watermark":"{{index + 1}}"}""";
}
