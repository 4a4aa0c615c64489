using System.Collections.Immutable;
using Bot.Host.People;
using Bot.Interviews.People;
using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Research;

/// <summary>What the page about a study's people shows.</summary>
/// <param name="People">One page of the roster.</param>
/// <param name="Total">How many there are on the roster.</param>
/// <param name="Page">The page of the roster, from 1.</param>
/// <param name="Round">Who would be invited now.</param>
/// <param name="FormToken">What every form has to hold.</param>
public sealed record PeopleView(
    Study Study,
    IReadOnlyList<Study> Studies,
    IReadOnlyList<PersonRow> People,
    int Total,
    int Page,
    PlannedRound Round,
    IReadOnlyList<LinkRow> Links,
    IReadOnlyList<Invitation> Invitations,
    string FormToken)
{
    /// <summary>Since when and why somebody cannot be written to; null when they can, as far as anybody knows.</summary>
    public Func<Contact, Unreachable?> Unreachable { get; init; } = _ => null;

    /// <summary>Rows of a page.</summary>
    public const int PageSize = 100;

    /// <summary>What was done, or why it was not; null when nothing was asked for.</summary>
    public PeopleNotice? Notice { get; init; }

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public string SegmentName(string? id) => Study.FindSegment(id)?.Name.In(PageStrings.English.Language, Study.Languages[0]) ?? "not known";
}

/// <param name="Status">How far their invitation has come; null when there is none.</param>
/// <param name="Unreachable">Since when and why they cannot be written to; null when they can, as far as anybody knows.</param>
public sealed record PersonRow(Person Person, InvitationStatus? Status, Unreachable? Unreachable = null);

/// <param name="For">Whom it is for; null for anybody.</param>
public sealed record LinkRow(PersonalLink Link, LinkState State, string? For);

/// <summary>The answer to a form.</summary>
/// <param name="Text">What was done, or why it was not.</param>
public sealed record PeopleNotice(bool IsError, string Text)
{
    /// <summary>Everything that is wrong with a roster.</summary>
    public ImmutableArray<RosterError> RosterErrors { get; init; } = [];

    /// <summary>Addresses of links that were made, shown this once.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];
}
