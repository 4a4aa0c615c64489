using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A question together with its choices, in the style asked for.</summary>
internal static class ChoicePrompt
{
    private const int MostInline = 3;

    /// <param name="prompt">The question.</param>
    /// <param name="turn">The activity that is answered: it tells the channel and who may press the buttons.</param>
    public static Activity Write(Activity prompt, Activity turn, ImmutableArray<Choice> choices, ListStyle style, InlineWords words)
    {
        var text = prompt.MessageText ?? "";
        return (style == ListStyle.Auto ? For(turn, choices) : style) switch
        {
            ListStyle.Inline => prompt.With("text", Inline(text, choices, words)),
            ListStyle.List => prompt.With("text", Listed(text, choices, words.Numbers ?? true)),
            ListStyle.SuggestedAction => SuggestedActions(prompt.With("text", text), turn, choices),
            ListStyle.HeroCard => prompt.With("text", Value.Null).With("attachments", ListValue.Of([HeroCard(text, choices)])),
            _ => prompt.With("text", text),
        };
    }

    /// <summary>Buttons where the channel has them and titles fit; else in the sentence while they are few, else a list.</summary>
    private static ListStyle For(Activity turn, ImmutableArray<Choice> choices)
    {
        if (choices.Any(choice => choice.Title.Length > ChannelAbilities.LongestTitle))
        {
            return ListStyle.List;
        }

        var type = turn.Conversation.Fields["conversationType"] is TextValue { Text: var text } ? text : null;
        return ChannelAbilities.ShowsSuggestedActions(turn.ChannelId, choices.Length, type) ? ListStyle.SuggestedAction
            : ChannelAbilities.ShowsCardButtons(turn.ChannelId, choices.Length) ? ListStyle.HeroCard
            : choices.Length <= MostInline ? ListStyle.Inline
            : ListStyle.List;
    }

    private static string Inline(string text, ImmutableArray<Choice> choices, InlineWords words)
    {
        var sentence = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Length; i++)
        {
            sentence.Append(i == 0 ? "" : i < choices.Length - 1 ? words.Separator : i == 1 ? words.Or : words.OrMore);
            if (words.Numbers ?? true)
            {
                sentence.Append(CultureInfo.InvariantCulture, $"({i + 1}) ");
            }

            sentence.Append(choices[i].Title);
        }

        return sentence.ToString();
    }

    private static string Listed(string text, ImmutableArray<Choice> choices, bool numbers) =>
        $"{text}\n\n   {string.Join("\n   ", choices.Select((choice, at) => numbers ? $"{at + 1}. {choice.Title}" : $"- {choice.Title}"))}";

    private static Activity SuggestedActions(Activity prompt, Activity turn, ImmutableArray<Choice> choices)
    {
        var actions = ObjectValue.Empty.With("actions", Buttons(choices));
        return choices.IsEmpty ? prompt
            : prompt.With("suggestedActions", turn.From.Id is { Length: > 0 } asked ? actions.With("to", ListValue.Of([asked])) : actions);
    }

    private static ObjectValue HeroCard(string text, ImmutableArray<Choice> choices) => ObjectValue.Empty
        .With("contentType", "application/vnd.microsoft.card.hero")
        .With("content", ObjectValue.Empty.With("text", text).With("buttons", Buttons(choices)));

    private static ListValue Buttons(ImmutableArray<Choice> choices) => ListValue.Of(choices.Select(choice => choice.Button));
}
