using System.Globalization;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Redis;

/// <summary>How long claims hold that nobody gives back, because whoever made them is gone.</summary>
/// <param name="Turn">An interview's turn: longer than a turn with a model usually takes. Setting <c>Redis__TurnLeaseSeconds</c>.</param>
/// <param name="Send">A message on its way: longer than the longest send, or it may be sent twice. Setting <c>Redis__SendLeaseSeconds</c>.</param>
public sealed record RedisLeases(TimeSpan Turn, TimeSpan Send)
{
    /// <summary>The most seconds that either may be set to.</summary>
    public const int MaxSeconds = 600;

    public static RedisLeases Usual { get; } = new(StoreLimits.TurnLease, StoreLimits.SendLease);

    /// <summary>The number that a name in a script stands for; null when it is none of these.</summary>
    internal string? Find(string name) => name switch
    {
        "TURN_LEASE" => Milliseconds(Turn),
        "SEND_LEASE" => Milliseconds(Send),
        _ => null,
    };

    private static string Milliseconds(TimeSpan time) => ((long)time.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
}
