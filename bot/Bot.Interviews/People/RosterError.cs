using System.Globalization;

namespace Bot.Interviews.People;

/// <summary>Something wrong in a roster.</summary>
/// <param name="Row">As a spreadsheet counts: the header is row 1.</param>
/// <param name="Column">The column; empty when the row as a whole is meant.</param>
/// <param name="Problem">What was found and what was expected, with an example.</param>
public sealed record RosterError(int Row, string Column, string Problem)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"row {Row}{(Column.Length == 0 ? "" : $", {Column}")}: {Problem}");
}

/// <summary>A roster that was read: people when nothing is wrong, else everything that is.</summary>
public sealed record Roster(IReadOnlyList<RosterEntry> Entries, IReadOnlyList<RosterError> Errors)
{
    public bool IsValid => Errors.Count == 0;
}
