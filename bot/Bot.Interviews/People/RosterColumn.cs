namespace Bot.Interviews.People;

/// <summary>A column of a roster: how it is headed, what may stand in it.</summary>
/// <param name="Name">The heading, compared without case.</param>
/// <param name="IsRequired">Whether the file has to have it; its cells may be empty all the same, but for the address.</param>
public sealed record RosterColumn(string Name, bool IsRequired)
{
    public static readonly RosterColumn Person = new("name", true);
    public static readonly RosterColumn Address = new("address", true);
    public static readonly RosterColumn Segment = new("segment", true);
    public static readonly RosterColumn Tenure = new("tenure", true);
    public static readonly RosterColumn Value = new("value", true);
    public static readonly RosterColumn Language = new("language", true);
    public static readonly RosterColumn TimeZone = new("timezone", false);

    /// <summary>All of them, in the order in which they are described.</summary>
    public static IReadOnlyList<RosterColumn> All { get; } = [Person, Address, Segment, Tenure, Value, Language, TimeZone];

    /// <summary>The header of a file, for examples.</summary>
    public const string Header = "name,address,segment,tenure,value,language,timezone";
}
