using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A conversation in web chat, by Direct Line alone: what a client of anybody's would send.</summary>
public sealed class Chat : IConversation
{
    private readonly RunningCandor _candor;
    private readonly List<ChatMessage> _all = [];
    private string _watermark = "";

    private Chat(RunningCandor candor, string conversation, string token) => (_candor, Conversation, Token) = (candor, conversation, token);

    public string Conversation { get; }

    public string Token { get; }

    public IReadOnlyList<ChatMessage> All => _all;

    /// <summary>Begins a conversation; with a study, its interview.</summary>
    public static async Task<Chat> StartAsync(RunningCandor candor, string? study = null, string? segment = null, string? language = null)
    {
        var wish = new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_tester" }, ["study"] = study, ["segment"] = segment, ["locale"] = language };
        using var generate = new HttpRequestMessage(HttpMethod.Post, new Uri("/v3/directline/tokens/generate", UriKind.Relative)) { Content = JsonContent.Create(wish) };
        generate.Headers.Authorization = new AuthenticationHeaderValue("Bearer", RunningCandor.DirectLineSecret);
        using var response = await candor.Http.SendAsync(generate, TestContext.Current.CancellationToken);
        var token = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        var chat = new Chat(candor, (string)token["conversationId"]!, (string)token["token"]!);
        await chat.JoinAsync();
        return chat;
    }

    /// <summary>Opens a personal link, as the page behind it does.</summary>
    /// <param name="link">The whole address.</param>
    public static async Task<Chat> OpenAsync(RunningCandor candor, string link, string language = "en")
    {
        using var response = await candor.Http.PostAsJsonAsync(new Uri(new Uri(link).AbsolutePath + "/session", UriKind.Relative), new JsonObject { ["language"] = language }, TestContext.Current.CancellationToken);
        var session = (await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        var chat = new Chat(candor, (string)session["conversationId"]!, (string)session["token"]!);
        await chat.JoinAsync();
        return chat;
    }

    /// <summary>Opens the conversation, as a page does when it is loaded.</summary>
    public async Task JoinAsync() => await SendAsync(HttpMethod.Post, "/v3/directline/conversations", new JsonObject());

    /// <summary>Goes on with the conversation after its connection broke, as an open page does.</summary>
    public async Task ReconnectAsync() => await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{Conversation}?watermark={_watermark}", null);

    /// <summary>Writes something; done when it was accepted.</summary>
    /// <param name="clientId">The id that a client gives its message, the same when it repeats it.</param>
    /// <returns>The id of the message.</returns>
    public async Task<string> PostAsync(string text, string? clientId = null)
    {
        var message = Message(text);
        if (clientId is not null)
        {
            message["channelData"] = new JsonObject { ["clientActivityID"] = clientId };
        }

        var sent = await SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{Conversation}/activities", message);
        return (string)sent["id"]!;
    }

    public async Task<IReadOnlyList<ChatMessage>> SayAsync(string text)
    {
        var id = await PostAsync(text);
        return await HearAsync(m => m.ReplyTo == id);
    }

    public async Task<IReadOnlyList<ChatMessage>> HearAsync(Func<ChatMessage, bool> fits)
    {
        var heard = new List<ChatMessage>();
        return await Until.SomeAsync<IReadOnlyList<ChatMessage>>(
            async () =>
            {
                heard.AddRange((await ReadAsync()).Where(m => m.IsInterviewer));
                return heard.Any(fits) ? heard : null;
            },
            () => $"The interviewer did not say what was expected; it said: {string.Join(" | ", heard.Select(m => m.Text))}");
    }

    /// <summary>Everything that was sent since it was last asked for, by both sides.</summary>
    public async Task<IReadOnlyList<ChatMessage>> ReadAsync()
    {
        var page = await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{Conversation}/activities?watermark={_watermark}", null);
        _watermark = (string)page["watermark"]!;
        var read = page["activities"]!.AsArray().Select(a => new ChatMessage(a!.AsObject())).ToList();
        _all.AddRange(read);
        return read;
    }

    /// <summary>Forgets what was read and reads everything anew, as a page does that was loaded again.</summary>
    public async Task ReadFromTheBeginningAsync()
    {
        _watermark = "";
        _all.Clear();
        await ReadAsync();
    }

    /// <summary>Sends any activity as it is.</summary>
    public async Task<HttpStatusCode> TryPostAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/v3/directline/conversations/{Conversation}/activities", UriKind.Relative))
        {
            Content = new StringContent(body, MediaTypeHeaderValue.Parse("application/json")),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await _candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static JsonObject Message(string text) => new() { ["type"] = "message", ["text"] = text, ["from"] = new JsonObject { ["id"] = "dl_tester" } };

    private async Task<JsonObject> SendAsync(HttpMethod method, string path, JsonObject? body)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await _candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}

/// <summary>One activity of a conversation.</summary>
public sealed class ChatMessage(JsonObject activity)
{
    private readonly JsonObject? _about = activity["channelData"]?["candor"]?.AsObject();

    public string Id => (string)activity["id"]!;

    public string Text => (string?)activity["text"] ?? "";

    public string? ReplyTo => (string?)activity["replyToId"];

    public bool IsInterviewer => (string?)activity["from"]?["role"] == "bot";

    /// <summary><c>question</c>, <c>probe</c>, <c>notice</c>, …</summary>
    public string? Kind => (string?)_about?["kind"];

    public string? QuestionId => (string?)_about?["questionId"];

    public string? Trigger => (string?)_about?["trigger"];

    public bool Generated => (bool?)_about?["generated"] ?? false;

    public bool Ended => (bool?)_about?["ended"] ?? false;

    public string[] Choices => activity["suggestedActions"]?["actions"]?.AsArray().Select(a => (string)a!["title"]!).ToArray() ?? [];

    public override string ToString() => $"{(IsInterviewer ? "<" : ">")} {Text} [{Kind}]";
}
