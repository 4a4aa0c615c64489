using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>
/// What a message in a personal chat means beyond its words: a click on an invitation, a personal link, a wish to go on
/// elsewhere. Asked only for channels whose messages are sent.
/// </summary>
public interface IArrivals
{
    /// <summary>Reads an inbound activity.</summary>
    /// <returns>The same, or what it means.</returns>
    ValueTask<Arrival> ReadAsync(Inbound inbound, CancellationToken cancellation);

    /// <summary>What it meant has been accepted by an interview.</summary>
    ValueTask AcceptedAsync(Arrival arrival, InterviewId interview, CancellationToken cancellation);
}

/// <summary>What an inbound activity means.</summary>
/// <param name="Inbound">The activity to accept.</param>
/// <param name="Joins">The interview that goes on here, in place of the one that this address talked to.</param>
public record Arrival(Inbound Inbound, InterviewId? Joins = null);
