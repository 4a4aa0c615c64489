using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chaos.StandIns;

namespace Bot.Chaos.People;

/// <summary>Somebody in Slack, told of by signed events: one id for each, kept when Slack repeats it.</summary>
internal sealed class SlackPerson(string name, Study study, Scenario scenario, Journal journal, RoundRobin line, Random random, Slack slack)
    : ListeningPerson(name, "slack", study, scenario, journal, line, random, slack.Said(name))
{
    protected override Func<Uri, int, HttpRequestMessage> Message(string text)
    {
        var stamp = slack.Stamp();
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = Name,
            ["text"] = text,
            ["ts"] = stamp,
            ["event_ts"] = stamp,
            ["channel"] = Slack.DirectMessage(Name),
            ["channel_type"] = "im",
            ["team"] = Slack.Team,
        };
        var envelope = new JsonObject
        {
            ["token"] = "verification",
            ["team_id"] = Slack.Team,
            ["api_app_id"] = "A0CHAOS001",
            ["event"] = message,
            ["type"] = "event_callback",
            ["event_id"] = "Ev" + stamp.Replace(".", "", StringComparison.Ordinal),
            ["event_time"] = long.Parse(stamp.Split('.')[0], CultureInfo.InvariantCulture),
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = Slack.Team, ["user_id"] = Slack.Bot, ["is_bot"] = true }),
        };
        var body = Encoding.UTF8.GetBytes(envelope.ToJsonString());
        return (at, tries) => Request(at, body, tries);
    }

    private static HttpRequestMessage Request(Uri at, byte[] body, int tries)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Slack.SigningSecret), (byte[])[.. Encoding.UTF8.GetBytes($"v0:{now}:"), .. body]);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(at, "/slack/events")) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Slack-Request-Timestamp", now);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        if (tries > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", tries.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", "http_error");
        }

        return request;
    }
}
