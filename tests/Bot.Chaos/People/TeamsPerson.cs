using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chaos.StandIns;
using Bot.Host.Tests.Teams;

namespace Bot.Chaos.People;

/// <summary>Somebody in Teams: the connector delivers their messages with signed tokens, and again with the same id when nobody took them.</summary>
internal sealed class TeamsPerson(string name, Study study, Scenario scenario, Journal journal, RoundRobin line, Random random, Teams teams)
    : ListeningPerson(name, "msteams", study, scenario, journal, line, random, teams.Said(name))
{
    protected override Func<Uri, int, HttpRequestMessage> Message(string text)
    {
        var activity = teams.Service.Activity(text);
        activity["from"] = new JsonObject { ["id"] = "29:" + Name, ["name"] = Name, ["aadObjectId"] = "directory-" + Name };
        activity["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = Teams.ChatOf(Name), ["tenantId"] = StandInBotService.Tenant };
        var body = activity.ToJsonString();
        return (at, _) =>
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(at, "/api/messages")) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", teams.Service.Keys[0].Sign(teams.Service.Claims()));
            return request;
        };
    }
}
