using System.Collections.Immutable;
using Bot.Interviews.Language;

namespace Bot.Interviews.Probing;

/// <summary>A model's opinion of an answer. It may choose or spare a follow-up and nothing else.</summary>
/// <param name="Richness">From 0 (nothing) to 3 (what happened, why, and how it felt).</param>
/// <param name="SlotsCovered">Names of slots; names that the question does not have are ignored.</param>
/// <param name="Trigger">Why a follow-up should be asked; null for none.</param>
/// <param name="Wish">What the participant seems to want; counts only together with a cue in the words.</param>
public sealed record FollowUpRating(
    int Richness,
    ImmutableArray<string> SlotsCovered,
    Emotion Emotion,
    ProbeTrigger? Trigger,
    ParticipantWish Wish)
{
    public bool Equals(FollowUpRating? other) => other is not null
        && Richness == other.Richness && SlotsCovered.SequenceEqual(other.SlotsCovered) && Emotion == other.Emotion
        && Trigger == other.Trigger && Wish == other.Wish;

    public override int GetHashCode() => HashCode.Combine(Richness, SlotsCovered.Length, Emotion, Trigger, Wish);
}
