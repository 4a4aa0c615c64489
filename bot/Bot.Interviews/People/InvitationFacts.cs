using System.Globalization;
using Bot.Adaptive.Values;
using Bot.Interviews.Studies;

namespace Bot.Interviews.People;

/// <summary>What texts about an invitation may say. Nothing else that is known of a customer is told to a template.</summary>
/// <param name="Name">How the person is addressed; empty when it is not known.</param>
/// <param name="Language">One of the study's languages.</param>
/// <param name="Segment">The segment's id; empty when it is not known.</param>
/// <param name="Until">The last day on which the link opens an interview.</param>
public sealed record InvitationFacts(Study Study, string Name, string Language, string Segment, DateTimeOffset Until)
{
    internal ObjectValue ToValue() => ObjectValue.Empty
        .With("name", Name)
        .With("segment", Segment)
        .With("former", Study.FindSegment(Segment)?.Former == true)
        .With("title", Study.Title.In(Language, Study.Languages[0]))
        .With("welcome", Study.Experience.Welcome.In(Language, Study.Languages[0]))
        .With("researcher", Study.Experience.Researcher.Name)
        .With("role", Study.Experience.Researcher.Role.In(Language, Study.Languages[0]))
        .With("brand", Study.Experience.Brand.Name)
        .With("minutes", Study.Experience.Minutes)
        .With("days", Study.Retention.Days)
        .With("until", Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
