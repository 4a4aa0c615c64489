namespace Bot.Interviews.Stores;

/// <summary>
/// The keyed hash of where somebody writes from (channel, tenant, conversation, user): 22 characters of base64url.
/// The plain parts exist only inside sealed references.
/// </summary>
public readonly record struct AddressId(string Value)
{
    public override string ToString() => Value;
}
