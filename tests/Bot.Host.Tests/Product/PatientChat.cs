using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A conversation in web chat through troubled times: every call is repeated until it is answered, a message under the same id.</summary>
public sealed class PatientChat(RunningCandor candor, Chat chat) : IConversation
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan s_between = TimeSpan.FromMilliseconds(100);
    private readonly List<ChatMessage> _all = [];
    private string _watermark = "";
    private int _sent;

    public IReadOnlyList<ChatMessage> All => _all;

    /// <summary>Calls that were refused with 503 and a time to come back.</summary>
    public int Refused { get; private set; }

    /// <summary>Answers other than success and 503.</summary>
    public List<string> Surprises { get; } = [];

    public async Task<IReadOnlyList<ChatMessage>> SayAsync(string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"patient-{++_sent}");
        var accepted = await AskAsync(HttpMethod.Post, "activities", new JsonObject
        {
            ["type"] = "message",
            ["text"] = text,
            ["from"] = new JsonObject { ["id"] = "dl_tester" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = id },
        });
        return await HearAsync(message => message.ReplyTo == (string?)accepted["id"]);
    }

    public async Task<IReadOnlyList<ChatMessage>> HearAsync(Func<ChatMessage, bool> fits)
    {
        var heard = new List<ChatMessage>();
        var started = TimeProvider.System.GetTimestamp();
        while (!heard.Any(fits))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < s_patience, $"Nothing fits: {string.Join(" | ", heard)}");
            var page = await AskAsync(HttpMethod.Get, $"activities?watermark={_watermark}", null);
            _watermark = (string)page["watermark"]!;
            var read = page["activities"]!.AsArray().Select(activity => new ChatMessage(activity!.AsObject())).ToList();
            _all.AddRange(read);
            heard.AddRange(read.Where(message => message.IsInterviewer));
            await Task.Delay(s_between, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return heard;
    }

    private async Task<JsonObject> AskAsync(HttpMethod method, string what, JsonObject? body)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < s_patience, $"{method} {what} is not answered.");
            using var request = new HttpRequestMessage(method, new Uri($"/v3/directline/conversations/{chat.Conversation}/{what}", UriKind.Relative))
            {
                Content = body is null ? null : JsonContent.Create(body),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", chat.Token);
            using var response = await candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return JsonNode.Parse(text)!.AsObject();
            }

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Headers.RetryAfter is not null)
            {
                Refused++;
            }
            else
            {
                Surprises.Add($"{(int)response.StatusCode} {text}");
            }

            await Task.Delay(s_between, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
