using System.Collections.Immutable;

namespace Bot.Interviews.Studies;

/// <summary>All texts of a study that participants may read, and the way to change each of them.</summary>
public static class StudyTexts
{
    /// <summary>The texts in order, each with the property of the file that holds it.</summary>
    public static IReadOnlyList<(string Property, LocalText Text)> Of(Study study)
    {
        var texts = new List<(string, LocalText)>();
        Map(study, (property, text) =>
        {
            texts.Add((property, text));
            return text;
        });
        return texts;
    }

    /// <summary>The study with every text changed, in the order of <see cref="Of"/>.</summary>
    public static Study Map(Study study, Func<string, LocalText, LocalText> change)
    {
        var experience = study.Experience;
        return study with
        {
            Title = change("title", study.Title),
            Segments = [.. study.Segments.Select(segment => segment with { Name = change("segments", segment.Name) })],
            Experience = experience with
            {
                Welcome = change("experience", experience.Welcome),
                Consent = change("experience", experience.Consent),
                Closing = change("experience", experience.Closing),
                OptIn = Maybe("experience", experience.OptIn),
                Support = Maybe("experience", experience.Support),
                CallToAction = experience.CallToAction is { } call ? call with { Text = change("experience", call.Text) } : null,
                Researcher = experience.Researcher with { Role = change("experience", experience.Researcher.Role), Bio = Maybe("experience", experience.Researcher.Bio) },
            },
            Questions = [.. study.Questions.Select(question => question with
            {
                Text = change("questions", question.Text),
                Former = Maybe("questions", question.Former),
                BySegment = question.BySegment.ToImmutableSortedDictionary(pair => pair.Key, pair => change("questions", pair.Value)),
                Slots = [.. question.Slots.Select(slot => slot with { FollowUp = Maybe("questions", slot.FollowUp), FormerFollowUp = Maybe("questions", slot.FormerFollowUp) })],
            })],
        };

        LocalText? Maybe(string property, LocalText? text) => text is null ? null : change(property, text);
    }
}
