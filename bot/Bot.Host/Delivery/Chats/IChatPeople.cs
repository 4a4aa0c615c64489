using Bot.Interviews.Turns;

namespace Bot.Host.Delivery;

/// <summary>What a chat knows of the people in it beside what they write.</summary>
public interface IChatPeople
{
    /// <summary>The channel's name, as <see cref="Inbound.Channel"/> has it.</summary>
    string Channel { get; }

    /// <summary>The IANA name of the time zone in which somebody is; null when the chat does not say. Faults of the outside are no exceptions here.</summary>
    /// <param name="personal">Their personal chat.</param>
    ValueTask<string?> FindTimeZoneAsync(ChatPlace personal, CancellationToken cancellation);
}
