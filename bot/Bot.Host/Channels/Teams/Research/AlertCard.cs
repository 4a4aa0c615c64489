using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Cards;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Teams.Research;

/// <summary>What tells researchers at once that somebody may need a person.</summary>
public static class AlertCard
{
    /// <param name="publicUrl">Where the page of the interview is; null when the outside does not reach it.</param>
    public static ObjectValue Of(ResearcherAlert alert, Uri? publicUrl)
    {
        IReadOnlyList<ObjectValue> actions = ResearchLink.To(publicUrl, alert.Transcript.Id) is { } link
            ? [ObjectValue.Empty.With("type", "Action.OpenUrl").With("title", "Open the interview").With("url", link.AbsoluteUri)]
            : [];
        var head = ObjectValue.Empty
            .With("type", "Container")
            .With("style", "attention")
            .With("bleed", true)
            .With("items", ListValue.Of([CardText.Block([CardText.Bold(CardText.Run(alert.Title)).With("size", "medium")])]));
        return AdaptiveCard.Of([head, CardText.Block([CardText.Run(alert.Text)])], alert.Title, null, actions);
    }
}
