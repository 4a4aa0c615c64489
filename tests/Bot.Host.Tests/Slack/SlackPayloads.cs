using Bot.Adaptive.Values;
using Bot.Host.Channels.Slack;
using Xunit;

namespace Bot.Host.Tests.Slack;

/// <summary>Holds payloads against Slack's limits, written down here a second time: from docs.slack.dev/reference/block-kit.</summary>
internal static class SlackPayloads
{
    public static void Check(ObjectValue content)
    {
        Assert.InRange(content.Text("text")!.Length, 1, 40_000);
        var blocks = content.Objects("blocks").ToList();
        Assert.True(blocks.Count <= 50, $"{blocks.Count} blocks");
        foreach (var block in blocks)
        {
            switch (block.Text("type"))
            {
                case "header":
                    Assert.InRange(SlackText.Length(block.Object("text").Text("text")!), 1, 150);
                    break;
                case "section" when block["fields"] is ListValue fields:
                    Assert.InRange(fields.Count, 1, 10);
                    Assert.All(block.Objects("fields"), field => Assert.InRange(field.Text("text")!.Length, 1, 2000));
                    break;
                case "section":
                    Assert.InRange(SlackText.Length(block.Object("text").Text("text")!), 1, 3000);
                    break;
                case "context":
                    Assert.InRange(block.Objects("elements").Count(), 1, 10);
                    break;
                case "actions":
                    CheckActions([.. block.Objects("elements")]);
                    break;
                case "rich_text":
                    Assert.All(Texts(block), text => Assert.InRange(SlackText.Length(text), 1, 3000));
                    break;
                default:
                    Assert.Equal("divider", block.Text("type"));
                    break;
            }
        }
    }

    /// <summary>All texts of rich text, in order.</summary>
    public static IEnumerable<string> Texts(ObjectValue block) => block.Text("type") == "text"
        ? [block.Text("text") ?? ""]
        : block.Objects("elements").SelectMany(Texts);

    private static void CheckActions(List<ObjectValue> buttons)
    {
        Assert.InRange(buttons.Count, 1, 25);
        Assert.Equal(buttons.Count, buttons.Select(b => b.Text("action_id")).Distinct().Count());
        Assert.All(buttons, button =>
        {
            Assert.InRange(SlackText.Length(button.Object("text").Text("text")!), 1, 75);
            Assert.InRange((button.Text("value") ?? "").Length, 0, 2000);
        });
    }
}
