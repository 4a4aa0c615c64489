namespace Bot.Interviews.People;

/// <summary>How somebody can be written to: an e-mail address, or their id in a channel.</summary>
/// <param name="Channel"><see cref="Mail"/>, or the name of a channel, such as <c>slack</c> and <c>msteams</c>.</param>
/// <param name="Value">The address, or the channel's id of the person.</param>
/// <param name="Tenant">The channel's tenant or workspace; empty when there is none, or only one.</param>
public sealed record Contact(string Channel, string Value, string Tenant = "")
{
    /// <summary>The channel of e-mail addresses.</summary>
    public const string Mail = "mail";

    public bool IsMail => Channel == Mail;

    /// <summary>
    /// What names the same mailbox or account, however it was written. Letters of an e-mail address are compared without
    /// case: mail systems that tell them apart are as good as extinct, people who write them differently are not. The tenant
    /// does not count: a roster does not know it, and who is written to by id is the same person however they were found.
    /// </summary>
    public string Key => $"{Channel}:{(IsMail ? Value.ToLowerInvariant() : Value)}";

    /// <summary>As a roster writes it.</summary>
    public override string ToString() => IsMail ? Value : $"{Channel}:{Value}";
}
