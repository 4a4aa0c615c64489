using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// A node of a compiled flow that can be on the stack: a container, an input or an action. Immutable after loading and
/// shared by all steps; what one conversation needs to remember stands in its frame's state.
/// </summary>
public abstract class Dialog
{
    /// <summary>The name in the file, or one made from the kind and its place when the file gives none.</summary>
    public string Id { get; internal set; } = "";

    /// <summary>Whether the file gives no name, so that one was made.</summary>
    internal bool HasComputedId { get; set; }

    /// <summary>What the file says about it: the scope <c>class</c>. Null for dialogs that the loader made itself.</summary>
    internal Definition? Definition { get; set; }

    /// <summary>
    /// What a stored stack calls it: made of the place where it is written, so that it stays the same for as long as the files do,
    /// whatever a later version of a kind makes of them. Set once, by the loader.
    /// </summary>
    public string Mark { get; internal set; } = "";

    /// <summary>Where it stands in the files.</summary>
    public Origin Origin { get; internal set; } = Origin.Nowhere;

    /// <summary>
    /// The dialogs written inside this one, in file order. Those that the kind itself makes count from first to last: a later version
    /// that makes more puts them behind, or stored stacks would lead elsewhere.
    /// </summary>
    public virtual IEnumerable<Dialog> Children => [];

    /// <summary>Runs for the first time, as the top of the context's stack.</summary>
    public abstract Move Begin(DialogContext dc, Value options);

    /// <summary>Runs again because a new activity came, or because an interruption is over.</summary>
    public virtual Move Continue(DialogContext dc) => Move.End();

    /// <summary>Runs again because the dialog that it had begun ended.</summary>
    public virtual Move Resume(DialogContext dc, Ending ending) => Move.End(ending);

    /// <summary>Runs again because an effect that it asked for was performed.</summary>
    public virtual Move Perform(DialogContext dc, EffectResult result) => Continue(dc);

    /// <summary>Asks its question again, when it has one.</summary>
    public virtual void Reprompt(DialogContext dc)
    {
    }

    /// <summary>Offers an event: first to this dialog, then to those around it, then to this one again.</summary>
    public virtual bool OnEvent(DialogContext dc, DialogEvent raised)
    {
        var handled = OnPreBubble(dc, raised);
        if (!handled && raised.Bubble && dc.Parent is { } parent)
        {
            handled = parent.Emit(raised);
        }

        return handled || OnPostBubble(dc, raised);
    }

    /// <summary>The events of this dialog's own contexts below it, when it has any.</summary>
    public virtual DialogContext? ChildContext(DialogContext dc) => null;

    protected virtual bool OnPreBubble(DialogContext dc, DialogEvent raised) => false;

    protected virtual bool OnPostBubble(DialogContext dc, DialogEvent raised) => false;
}
