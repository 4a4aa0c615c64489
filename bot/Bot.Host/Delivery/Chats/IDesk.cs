using Bot.Adaptive.Values;

namespace Bot.Host.Delivery;

/// <summary>Answers what people ask for where others read along, see <see cref="Bot.Interviews.Turns.DeskTurn"/>.</summary>
public interface IDesk
{
    /// <summary>Does what was asked for and answers in words, one text for each message. May be called again after a crash: what it does, it does once.</summary>
    Task<IReadOnlyList<string>> AnswerAsync(ObjectValue request, CancellationToken cancellation);
}
