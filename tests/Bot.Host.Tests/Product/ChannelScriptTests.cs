using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.StandIn;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>
/// One script of what a person does and must see (tests/conversations/channels.json), held in web chat, Slack and Teams. What
/// researchers read of the three differs in nothing but the channel, the person and the clock.
/// </summary>
public sealed class ChannelScriptTests
{
    /// <summary>What says where and when, and who.</summary>
    private static readonly HashSet<string> s_channels = ["id", "channel", "participant", "startedAt", "endedAt", "durationSeconds", "at", "replacedAt", "identity"];

    [Fact]
    public async Task The_same_interview_is_seen_and_recorded_alike_in_every_channel()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var model = await StandInModel.StartAsync();
        var workspace = SlackWorkspace.Prepare();
        await using var candor = await RunningCandor.StartAsync([.. workspace.Http, .. model.Settings]);
        await using (workspace)
        {
            await workspace.StartAsync(candor.Address);
            var web = await RunAsync(candor, model, "webchat", await WebPerson.ArriveAsync(candor));
            var slack = await RunAsync(candor, model, "slack", new SlackPerson(workspace, SlackWorkspace.Alice));
            var teams = await RunAsync(candor, model, "msteams", await TeamsPerson.ArriveAsync(candor));

            Assert.Equal(Pretty(web), Pretty(slack));
            Assert.Equal(Pretty(web), Pretty(teams));
            await workspace.CheckAsync();
        }
    }

    private static async Task<JsonNode> RunAsync(RunningCandor candor, StandInModel model, string channel, IChannelPerson person)
    {
        ScriptedModel.Arrange(model, ModelKind.Good, "en");
        await using (person)
        {
            foreach (var step in Script()["steps"]!.AsArray())
            {
                var (what, expected) = ((string)step!["do"]!, step["see"]!.AsArray());
                await person.DoAsync(what);
                var seen = await person.SeeAsync(expected.Count);
                for (var at = 0; at < expected.Count; at++)
                {
                    var (begins, buttons) = ((string)expected[at]!["begins"]!, (int?)expected[at]!["buttons"] ?? 0);
                    Assert.True(
                        Words(seen[at].Text).StartsWith(begins, StringComparison.Ordinal) && seen[at].Buttons.Count == buttons,
                        $"{channel}, after “{what}”: expected “{begins}…” with {buttons} buttons, saw “{seen[at].Text}” with {seen[at].Buttons.Count}: {candor.Output}");
                }
            }
        }

        var transcript = await Researcher.FinishedAsync(candor, t => (string?)t["channel"] == channel);
        Assert.Equal("complete", (string?)transcript["status"]);
        return Without(transcript)!;
    }

    private static JsonNode Script() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/conversations/channels.json")))!;

    /// <summary>Cards break lines where messages do not.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static JsonNode? Without(JsonNode? node) => node switch
    {
        JsonObject parts => new JsonObject(parts.Where(p => !s_channels.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, Without(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Without)]),
        _ => node?.DeepClone(),
    };

    private static string Pretty(JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
}
