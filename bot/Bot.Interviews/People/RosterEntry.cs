namespace Bot.Interviews.People;

/// <summary>One person as a roster describes them. What is not known is null, and never guessed.</summary>
/// <param name="Name">How they are addressed; empty when the roster does not say.</param>
/// <param name="Segment">One of the study's segments.</param>
/// <param name="Tenure">For how many months they have been (or were) a customer.</param>
/// <param name="Language">One of the study's languages.</param>
/// <param name="TimeZone">An IANA name, such as <c>Europe/Berlin</c>.</param>
public sealed record RosterEntry(
    string Name,
    Contact Contact,
    string? Segment = null,
    int? Tenure = null,
    CustomerValue? Value = null,
    string? Language = null,
    string? TimeZone = null);

/// <summary>What a customer is worth to the company, in the words of its rosters.</summary>
public enum CustomerValue
{
    High,
    Medium,
    Growing,
}

/// <summary>A person of one study's roster.</summary>
/// <param name="Id">A keyed hash of how they are reached: the same person has the same id in every study.</param>
/// <param name="AddedAt">When a roster named them first.</param>
/// <param name="ChangedAt">When a roster changed something about them.</param>
public sealed record Person(string Id, string Study, RosterEntry Entry, DateTimeOffset AddedAt, DateTimeOffset ChangedAt);
