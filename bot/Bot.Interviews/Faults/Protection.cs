namespace Bot.Interviews.Faults;

/// <summary>
/// What keeps the promises, by name. In a build for chaos (<c>-p:Chaos=true</c>) <c>WITHOUT=name</c> switches one off, to see the tests
/// notice; in every other build none can be. <c>tests/Bot.Chaos/Mutations/Mutation.cs</c> says of each which test has to fail.
/// </summary>
public static class Protection
{
    /// <summary>An event that was accepted before is not accepted again.</summary>
    public const string Deduplication = "deduplication";

    /// <summary>A commit of an instance that was overtaken is refused.</summary>
    public const string Epoch = "epoch";

    /// <summary>A commit has to answer the entries that wait first.</summary>
    public const string Head = "head";

    /// <summary>A commit whose answer was lost may be repeated.</summary>
    public const string Repeat = "repeat";

    /// <summary>One instance at a time has an interview.</summary>
    public const string Lease = "lease";

    /// <summary>A sender that was overtaken cannot settle a message.</summary>
    public const string SendFence = "send-fence";

    /// <summary>A timer that fired is taken away in the same step.</summary>
    public const string Timer = "timer";

    /// <summary>What a turn says is durable in the same step as the turn.</summary>
    public const string OutboxInCommit = "outbox-in-commit";

    /// <summary>A message has the same id at every attempt.</summary>
    public const string OutboxId = "outbox-id";

    /// <summary>A channel is told that it arrived only when it is durable.</summary>
    public const string AcceptBeforeAck = "accept-before-ack";

    /// <summary>What a model proposes is checked.</summary>
    public const string Gate = "gate";

    /// <summary>Records are bound to their owner and kind.</summary>
    public const string Seal = "seal";

    /// <summary>Slack's requests are proven.</summary>
    public const string SlackSignature = "slack-signature";

    /// <summary>The bot's token is shown to Microsoft's hosts alone.</summary>
    public const string ServiceHosts = "service-hosts";

#if CHAOS
    // In other builds there is nothing to ask, so that whoever asks outside of such a build does not compile.
    private static readonly string? s_off = Environment.GetEnvironmentVariable("WITHOUT");

    /// <summary>Whether a protection is switched off.</summary>
    public static bool IsOff(string name) => s_off == name;
#endif
}
