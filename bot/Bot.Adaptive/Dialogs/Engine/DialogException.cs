namespace Bot.Adaptive.Dialogs;

/// <summary>
/// A flow did something that cannot be done: wrote to a read-only scope, went to an action that does not exist, ran without
/// end. The flow may handle it with OnError; else the turn fails. The message is for the flow's author, never for a participant.
/// </summary>
public class DialogException : Exception
{
    public DialogException()
    {
    }

    public DialogException(string message)
        : base(message)
    {
    }

    public DialogException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>What the step had sent before it failed: test scripts show it, products throw the whole step away.</summary>
    public IReadOnlyList<Activities.Activity> Sent { get; internal set; } = [];

    /// <summary>Where the flow stood: what <c>dialogContext</c> showed; null when nothing ran yet.</summary>
    internal Values.ObjectValue? Where { get; private set; }

    /// <summary>Remembers where the fault came from: asked from the inside out, so the first answer counts. Never catches.</summary>
    internal bool PassesBy(DialogContext dc)
    {
        Where ??= StackView.Of(dc);
        return false;
    }

    /// <summary>The name that upstream's error event carries for this fault.</summary>
    public virtual string ClassName => "System.InvalidOperationException";
}
