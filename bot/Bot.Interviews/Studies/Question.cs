using System.Collections.Immutable;

namespace Bot.Interviews.Studies;

/// <summary>A question that is asked word for word, once.</summary>
/// <param name="Id">Lower-case letters, digits and dashes, unique in the study.</param>
/// <param name="Text">What customers are asked.</param>
/// <param name="Former">What former customers are asked instead: in the past tense.</param>
/// <param name="Mandatory">Asked of every participant, whatever happens.</param>
/// <param name="Depth">How many follow-ups it may have.</param>
/// <param name="Slots">What counts as covered; the first that stays open becomes the first follow-up.</param>
public sealed record Question(
    string Id,
    Topic Topic,
    LocalText Text,
    LocalText? Former,
    bool Mandatory,
    Depth Depth,
    ImmutableArray<Slot> Slots)
{
    /// <summary>The most follow-ups that a study file can ask for.</summary>
    public const int MostFollowUps = 5;

    /// <summary>What the people of some segments are asked instead, by the segment's id.</summary>
    public ImmutableSortedDictionary<string, LocalText> BySegment { get; init; } = ImmutableSortedDictionary<string, LocalText>.Empty;

    /// <summary>The wording for a participant; null when a former customer's wording is missing.</summary>
    public LocalText? TextFor(bool former) => former ? Former : Text;

    /// <summary>The wording for the people of a segment; null when a former customer's wording is missing.</summary>
    public LocalText? TextFor(Segment? segment) =>
        segment is not null && BySegment.TryGetValue(segment.Id, out var own) ? own
        : TextFor(segment is { Former: true });
}

/// <summary>
/// How deep a question may be followed up; the number is the most follow-ups that it may have. Study files may also give the
/// number itself, up to <see cref="Question.MostFollowUps"/>.
/// </summary>
public enum Depth
{
    None = 0,
    Light = 1,
    Standard = 2,
    Deep = 3,
}

/// <summary>Something that the answer should speak about.</summary>
/// <param name="Name">What it is, as it appears in coverage.</param>
/// <param name="FollowUp">The researcher's own words to ask for it; null leaves them to the interviewer.</param>
/// <param name="FormerFollowUp">The same for former customers.</param>
public sealed record Slot(string Name, LocalText? FollowUp = null, LocalText? FormerFollowUp = null)
{
    public LocalText? FollowUpFor(bool former) => former ? FormerFollowUp ?? FollowUp : FollowUp;
}
