namespace Bot.Adaptive.Expressions;

/// <summary>
/// What is known of a value before it is there. The names appear in messages, as those of upstream's ReturnType do.
/// </summary>
[Flags]
public enum ValueKinds
{
    /// <summary>True or false.</summary>
    Boolean = 1,

    /// <summary>An integer or a floating-point number.</summary>
    Number = 2,

    /// <summary>Anything: what it is shows only at run time.</summary>
    Object = 4,

    /// <summary>A text.</summary>
    String = 8,

    /// <summary>A list.</summary>
    Array = 16,
}
