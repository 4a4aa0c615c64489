using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Slack;

/// <summary>What the interviewer says, as a message of Slack: pure.</summary>
public static class SlackCards
{
    private const int PerRow = 5;

    /// <summary>The numbers 0 to 10 fill two rows of six and five.</summary>
    private const int NumbersPerRow = 6;

    private const int LongestNumber = 2;

    private static readonly string[] s_carried = ["instance", "invitation"];

    /// <summary>The arguments <c>text</c> and, where the message is more than plain words, <c>blocks</c>.</summary>
    /// <param name="replaces">Whether another message gets this content: it takes off what is not there.</param>
    public static ObjectValue Content(Activity activity, bool replaces)
    {
        var about = activity.ChannelData.Object("candor");
        var words = SlackWords.In(activity.Locale);
        var text = activity.MessageText ?? "";
        var choices = Choices(activity, about).ToList();
        var answered = about.Text("answered");
        var generated = about["generated"] is BooleanValue { Truth: true };
        var content = ObjectValue.Empty.With("text", SlackText.Escape(SlackText.Shorten(text.Length == 0 ? " " : text, SlackLimits.MessageText / 2)));
        var link = about.Object(SayTurn.Link);
        if (!replaces && choices.Count == 0 && !generated && link.Count == 0 && SlackText.Length(text) <= SlackLimits.MessageText / 2)
        {
            return content;
        }

        var blocks = SlackBlocks.Words(text).Take(SlackLimits.Blocks / 2).ToList();
        if (choices.Count > 0)
        {
            blocks.AddRange(Buttons(choices, words));
        }

        if (link.Text(SayTurn.LinkAddress) is { Length: <= SlackLimits.ButtonUrl } address)
        {
            blocks.AddRange(SlackBlocks.Actions([SlackBlocks.Link("candor-link", link.Text(SayTurn.LinkTitle) ?? address, address)], PerRow));
        }

        if (answered is not null)
        {
            blocks.Add(SlackBlocks.RichText([SlackBlocks.Run(words.Answered), SlackBlocks.Run(SlackText.Shorten(answered, SlackLimits.Chunk), bold: true)]));
        }

        if (generated)
        {
            blocks.Add(SlackBlocks.Context(words.Generated));
        }

        return content.With("blocks", ListValue.Of(blocks));
    }

    private static IEnumerable<ObjectValue> Buttons(List<Choice> choices, SlackWords words)
    {
        var numbers = choices.TrueForAll(choice => choice.Title.Length <= LongestNumber);
        var buttons = choices.Take(SlackLimits.Actions)
            .Select((choice, at) => (choice.Title, Action: string.Create(CultureInfo.InvariantCulture, $"{SlackInteractions.ChoiceAction}-{at}"), Value: Json.Write(choice.Carried)))
            .Where(button => button.Value.Length <= SlackLimits.ButtonValue)
            .Select(button => SlackBlocks.Button(button.Action, button.Title, button.Value));
        foreach (var row in SlackBlocks.Actions(buttons, numbers ? NumbersPerRow : PerRow))
        {
            yield return row;
        }

        if (choices.Count > SlackLimits.Actions || choices.Exists(choice => SlackText.Length(choice.Title) > SlackLimits.ButtonText))
        {
            yield return SlackBlocks.Context(words.OrWriteHere);
            foreach (var choice in SlackBlocks.Words(string.Join('\n', choices.Select(choice => choice.Title))).Take(PerRow))
            {
                yield return choice;
            }
        }
        else
        {
            yield return SlackBlocks.Context(words.OrWrite);
        }
    }

    private static IEnumerable<Choice> Choices(Activity activity, ObjectValue about)
    {
        var suggested = activity.Fields["suggestedActions"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var action in suggested.Objects("actions"))
        {
            var title = action.Text("title") ?? action.Text("value") ?? "";
            if (title.Length > 0)
            {
                yield return new(title, Carried(action.Text("value") ?? title, about));
            }
        }
    }

    /// <summary>What a button tells us back when it is clicked: the choice, and what was asked or offered.</summary>
    private static ObjectValue Carried(string choice, ObjectValue about)
    {
        var carried = ObjectValue.Empty.With("choice", choice);
        foreach (var name in s_carried)
        {
            carried = about.Text(name) is { } text ? carried.With(name, text) : carried;
        }

        return carried;
    }

    private sealed record Choice(string Title, ObjectValue Carried);
}
