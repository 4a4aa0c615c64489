using Bot.Interviews.Stores;

namespace Bot.Host.Delivery;

/// <summary>Something beside the interview itself that knows who took part in it.</summary>
public interface IRemembersPeople
{
    /// <summary>Forgets who took part in an interview. Done again when it was interrupted; forgetting twice changes nothing.</summary>
    ValueTask ForgetAsync(InterviewId interview, CancellationToken cancellation);
}
