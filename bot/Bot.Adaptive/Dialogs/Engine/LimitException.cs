using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>A flow ran into one of the limits that protect everybody else from it. Never offered to the flow's OnError.</summary>
public sealed class LimitException : DialogException
{
    public LimitException()
        : base($"A step ran more than {Fuel.DefaultSteps} operations: does the flow go round in a circle without waiting?")
    {
    }

    public LimitException(string message)
        : base(message)
    {
    }

    public LimitException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
