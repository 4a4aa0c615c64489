using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams.Cards;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Teams.Research;

/// <summary>
/// Posts finished interviews into a channel or group chat of Teams (<c>teams:&lt;conversation id&gt;</c>): a card, and the transcript
/// under it, in order. Teams cannot be asked whether a message arrived: after a cut connection one may rarely appear twice.
/// </summary>
/// <param name="publicUrl">How the outside reaches this installation; null when it does not, so that no link is given.</param>
public sealed class TeamsResearcherChannel(ConnectorClient connector, ConversationReferences references, Uri? publicUrl) : IResearcherChannel, IAlertChannel
{
    private const char Of = '/';
    private const string Unknown = "The bot is not known to be in this conversation: add the app to its team or chat (Researcher__Channel=teams:<conversation id>).";

    public string Scheme => "teams";

    public async Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        if (await FindAsync(message.Target.Place, cancellation) is not { } place)
        {
            return new(attempt.Later(Unknown));
        }

        return message.Part switch
        {
            "" => await PostAsync(place, message.Transcript, attempt, cancellation),
            ResearcherMessage.Amendment => await AmendAsync(place, message, attempt, cancellation),
            _ => await ContinueAsync(place, message, attempt, cancellation),
        };
    }

    public async Task<Settlement> AlertAsync(ResearcherAlert alert, SendAttempt attempt, CancellationToken cancellation) =>
        await FindAsync(alert.Target.Place, cancellation) is { } place
            ? (await connector.SendAsync(place, TeamsMessages.Addressed(place).With("summary", alert.Title).With("attachments", AdaptiveCard.Attached(AlertCard.Of(alert, publicUrl))), cancellation)).Settle(attempt)
            : attempt.Later(Unknown);

    private async Task<ResearcherSending> PostAsync(TeamsReference place, Transcript transcript, SendAttempt attempt, CancellationToken cancellation)
    {
        var answer = await connector.SendAsync(place, Post(place, transcript), cancellation);
        var parts = TranscriptCards.Of(transcript).Count;
        return new(answer.Settle(attempt), answer.Id, [.. Enumerable.Range(1, parts).Select(part => string.Create(CultureInfo.InvariantCulture, $"{part}{Of}{parts}"))]);
    }

    /// <summary>The same card with what is known now; the transcript below stays as it was said then.</summary>
    private async Task<ResearcherSending> AmendAsync(TeamsReference place, ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation) =>
        message.PostId is { } post
            ? new((await connector.UpdateAsync(place, post, Post(place, message.Transcript).With("id", post), cancellation)).Settle(attempt), post)
            : new(new Settlement.Sent());

    private async Task<ResearcherSending> ContinueAsync(TeamsReference place, ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var cards = TranscriptCards.Of(message.Transcript);
        if (!int.TryParse(message.Part.Split(Of)[0], NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part < 1 || part > cards.Count)
        {
            // An answer was taken back meanwhile, and with it what this part held.
            return new(new Settlement.Sent(), message.PostId);
        }

        var thread = message.PostId is { } post ? place.Under(post) : place;
        var activity = TeamsMessages.Addressed(thread)
            .With("summary", string.Create(CultureInfo.InvariantCulture, $"Transcript {part} of {cards.Count}"))
            .With("attachments", AdaptiveCard.Attached(cards[part - 1]));
        return new((await connector.SendAsync(thread, activity, cancellation)).Settle(attempt), message.PostId);
    }

    private ObjectValue Post(TeamsReference place, Transcript transcript) => TeamsMessages.Addressed(place)
        .With("summary", InterviewCard.Title(transcript))
        .With("attachments", AdaptiveCard.Attached(InterviewCard.Of(transcript, publicUrl)));

    /// <summary>The place by its own id; or a channel that nobody wrote in yet, by the team that it belongs to.</summary>
    private async ValueTask<TeamsReference?> FindAsync(string conversation, CancellationToken cancellation)
    {
        if (await references.FindAsync(conversation, cancellation) is { } known)
        {
            return known with { Conversation = conversation };
        }

        foreach (var team in await references.TeamsAsync(cancellation))
        {
            if (await connector.ChannelsAsync(team, cancellation) is { } channels && channels.Contains(TeamsReference.RootOf(conversation), StringComparer.Ordinal))
            {
                return team with { Conversation = conversation };
            }
        }

        return null;
    }
}
