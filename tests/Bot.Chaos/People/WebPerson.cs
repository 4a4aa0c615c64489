using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chaos.StandIns;

namespace Bot.Chaos.People;

/// <summary>Somebody in web chat, by Direct Line: writes with an id of the page's own, and reads the log by its watermark on whatever instance.</summary>
internal sealed class WebPerson(string name, Study study, Scenario scenario, Journal journal, RoundRobin line, Random random, RequestFile seen)
    : Person(name, ChannelName, study, scenario, journal, line, random)
{
    public const string ChannelName = "webchat";
    public const string Secret = "a-secret-for-the-storm";

    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(100);

    private readonly Queue<string> _heard = new();
    private string _conversation = "";
    private string _token = "";
    private string _watermark = "";
    private int _written;

    protected override async Task BeginAsync(CancellationToken cancellation)
    {
        var wish = new JsonObject { ["user"] = new JsonObject { ["id"] = "dl_" + Name }, ["study"] = Study.Id, ["locale"] = "en" };
        var made = (await Line.SendAsync((at, _) => Request(HttpMethod.Post, at, "tokens/generate", wish, Secret), Patience, cancellation))!;
        (_conversation, _token) = ((string)made["conversationId"]!, (string)made["token"]!);
        await SendAsync((at, _) => Request(HttpMethod.Post, at, "conversations", [], _token), cancellation);
    }

    protected override async Task<string> NextAsync(CancellationToken cancellation)
    {
        for (var started = TimeProvider.System.GetTimestamp(); _heard.Count == 0;)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException("Nothing was said.");
            }

            await ReadAsync("live", cancellation);
            if (_heard.Count == 0)
            {
                await Task.Delay(s_poll, TimeProvider.System, cancellation);
            }
        }

        return _heard.Dequeue();
    }

    protected override Func<Uri, int, HttpRequestMessage> Message(string text)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = "dl_" + Name },
            ["channelData"] = new JsonObject { ["clientActivityID"] = string.Create(CultureInfo.InvariantCulture, $"{Name}-{++_written}") },
        };
        return (at, _) => Request(HttpMethod.Post, at, $"conversations/{_conversation}/activities", message, _token);
    }

    /// <summary>Loads the page again: what stands there now is what anybody would see.</summary>
    protected override async Task AfterwardsAsync(CancellationToken cancellation)
    {
        _watermark = "";
        for (var before = "-"; before != _watermark;)
        {
            before = _watermark;
            await ReadAsync("afterwards", cancellation);
        }
    }

    private async Task ReadAsync(string when, CancellationToken cancellation)
    {
        var page = (await Line.SendAsync((at, _) => Request(HttpMethod.Get, at, $"conversations/{_conversation}/activities?watermark={_watermark}", null, _token), Patience, cancellation))!;
        _watermark = (string)page["watermark"]!;
        foreach (var activity in page["activities"]!.AsArray().Select(a => a!.AsObject()))
        {
            var interviewer = (string?)activity["from"]?["role"] == "bot";
            seen.Append(new JsonObject
            {
                ["person"] = Name,
                ["when"] = when,
                ["id"] = (string?)activity["id"],
                ["from"] = interviewer ? "interviewer" : "participant",
                ["text"] = (string?)activity["text"],
            });
            if (interviewer && (string?)activity["type"] == "message")
            {
                _heard.Enqueue((string?)activity["text"] ?? "");
            }
        }
    }

    private static HttpRequestMessage Request(HttpMethod method, Uri at, string path, JsonObject? body, string key)
    {
        var request = new HttpRequestMessage(method, new Uri(at, $"/v3/directline/{path}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        if (body is not null)
        {
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        }

        return request;
    }
}
