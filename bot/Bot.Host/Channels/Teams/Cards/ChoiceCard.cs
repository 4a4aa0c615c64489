using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Connector;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.Teams.Cards;

/// <summary>
/// Something of the interviewer's with buttons: consent, a choice, the recap, a scale. Once it was answered the same card
/// stands without buttons and shows what was chosen, so that it cannot be answered twice.
/// </summary>
internal static class ChoiceCard
{
    /// <summary>A scale of more steps than this is drawn in rows.</summary>
    private const int CellsInRow = 6;

    /// <summary>Choices of at most this many characters are a scale's, if all of them are numbers.</summary>
    private const int LongestStep = 2;

    /// <summary>Draws a message with its buttons.</summary>
    public static ObjectValue Of(Activity message, IReadOnlyList<Choice> choices)
    {
        var words = CardWords.In(message.Locale);
        var carried = Carried(message);
        var text = message.MessageText ?? "";
        if (IsScale(choices))
        {
            return AdaptiveCard.Of([.. CardText.Paragraphs(text), .. Scale(choices, carried, words), Hint(words.OrTypeNumber)], $"{text}\n{words.OrTypeNumber}", message.Locale);
        }

        var buttons = choices.Select((choice, at) => Button(choice, carried).With("style", at == 0 ? "positive" : "default")).ToList();
        IEnumerable<ObjectValue> body = [.. CardText.Paragraphs(text), .. buttons.Count > TeamsLimits.CardActions ? Rows(buttons) : [], Hint(words.OrType)];
        return AdaptiveCard.Of(body, Fallback(text, choices, words), message.Locale, buttons.Count > TeamsLimits.CardActions ? null : buttons);
    }

    /// <summary>Draws a message whose buttons were used.</summary>
    /// <param name="chosen">What was chosen; null when the participant answered in other words.</param>
    public static ObjectValue Used(Activity message, string? chosen)
    {
        var words = CardWords.In(message.Locale);
        var text = message.MessageText ?? "";
        var mark = chosen is null
            ? CardText.Block([CardText.Small(CardText.Run($"✓ {words.Passed}"))])
            : CardText.Block([CardText.Subtle(CardText.Run($"✓ {words.Chosen} ")), CardText.Bold(CardText.Run(chosen))]);
        return AdaptiveCard.Of([.. CardText.Paragraphs(text, CardText.Subtle), mark], chosen is null ? text : $"{text}\n{words.Chosen} {chosen}", message.Locale);
    }

    private static bool IsScale(IReadOnlyList<Choice> choices) =>
        choices.Count > TeamsLimits.CardActions
        && choices.All(c => c.Value.Length <= LongestStep && int.TryParse(c.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>Rows of cells that fit a phone, between what the ends of the scale mean.</summary>
    private static IEnumerable<ObjectValue> Scale(IReadOnlyList<Choice> choices, ObjectValue carried, CardWords words)
    {
        var (least, most) = (choices[0].Value, choices[^1].Value);
        foreach (var row in choices.Chunk(CellsInRow))
        {
            var cells = row.Select(choice => Cell(choice, carried, words.Of(choice.Value, most))).ToList();
            while (cells.Count < CellsInRow)
            {
                cells.Add(ObjectValue.Empty.With("type", "Column").With("width", "stretch").With("items", ListValue.Empty));
            }

            yield return ObjectValue.Empty.With("type", "ColumnSet").With("spacing", "small").With("columns", ListValue.Of(cells));
        }

        yield return CardText.Block([CardText.Small(CardText.Run($"{least} = {words.Least}, {most} = {words.Most}"))], "small");
    }

    private static ObjectValue Cell(Choice choice, ObjectValue carried, string spoken) => ObjectValue.Empty
        .With("type", "Column")
        .With("width", "stretch")
        .With("style", "emphasis")
        .With("verticalContentAlignment", "center")
        .With("minHeight", "36px")
        .With("selectAction", Button(choice, carried).With("title", spoken).With("tooltip", spoken))
        .With("items", ListValue.Of([CardText.Block([CardText.Bold(CardText.Run(choice.Title))]).With("horizontalAlignment", "center")]));

    private static IEnumerable<ObjectValue> Rows(List<ObjectValue> buttons) => buttons.Chunk(TeamsLimits.CardActions)
        .Select(row => ObjectValue.Empty.With("type", "ActionSet").With("spacing", "small").With("actions", ListValue.Of(row)));

    /// <summary>A button that says what it stands for as if the participant had written it.</summary>
    private static ObjectValue Button(Choice choice, ObjectValue carried)
    {
        var about = carried.Aggregate(ObjectValue.Empty.With("choice", choice.Value), (all, part) => all.With(part.Key, part.Value));
        carried = ObjectValue.Empty.With(InterviewerMessage.Field, about);
        return ObjectValue.Empty
            .With("type", "Action.Submit")
            .With("title", CardText.Literal(choice.Title))
            .With("data", carried.With("msteams", ObjectValue.Empty
                .With("type", "messageBack")
                .With("displayText", choice.Title)
                .With("text", choice.Value)
                .With("value", carried)));
    }

    private static ObjectValue Hint(string text) => CardText.Block([CardText.Small(CardText.Run(text))], "small");

    private static string Fallback(string text, IReadOnlyList<Choice> choices, CardWords words) =>
        $"{text}\n{string.Join(" / ", choices.Select(c => c.Title))}\n{words.OrType}";

    /// <summary>What every button of a message tells us back: what was asked, or offered.</summary>
    private static ObjectValue Carried(Activity message)
    {
        var about = message.ChannelData[InterviewerMessage.Field] as ObjectValue ?? ObjectValue.Empty;
        return new[] { Click.Instance, SayTurn.Invitation }.Aggregate(ObjectValue.Empty, (carried, name) => about[name] is TextValue text ? carried.With(name, text) : carried);
    }
}

/// <summary>A button.</summary>
internal sealed record Choice(string Title, string Value);
