namespace Bot.Adaptive.Dialogs.Schemas;

/// <summary>A property of a kind.</summary>
/// <param name="Name">As files write it.</param>
/// <param name="About">One sentence for editors.</param>
/// <param name="Shape">What it may hold.</param>
public sealed record PropertyDescription(string Name, string About, Shape Shape)
{
    /// <summary>Whether a file must have it.</summary>
    public bool IsRequired { get; init; }
}
