using Bot.Interviews.Transcripts;

namespace Bot.Host.Pages.Research;

/// <summary>Which interviews a researcher wants to see; null means any.</summary>
public sealed record InboxFilter(string? Study, InterviewStatus? Status, string? Segment, string? Language)
{
    /// <summary>Whether anything is asked for.</summary>
    public bool IsEmpty => Study is null && Status is null && Segment is null && Language is null;

    /// <summary>Reads <c>study</c>, <c>status</c>, <c>segment</c> and <c>language</c>; empty and unknown values ask for nothing.</summary>
    public static InboxFilter Read(IQueryCollection query) => new(
        Text(query, "study"),
        Enum.TryParse<InterviewStatus>(Text(query, "status"), ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null,
        Text(query, "segment"),
        Text(query, "language"));

    /// <summary>Whether an interview is wanted.</summary>
    public bool Wants(InterviewSummary interview) =>
        (Study is null || interview.Study == Study)
        && (Status is null || interview.Status == Status)
        && (Segment is null || interview.Segment == Segment)
        && (Language is null || interview.Language.Equals(Language, StringComparison.OrdinalIgnoreCase));

    /// <summary>The query of an address that asks for the same, from a place in the list on.</summary>
    public string ToQuery(InboxCursor? from)
    {
        var query = QueryString.Empty;
        query = Add(query, "study", Study);
        query = Add(query, "status", Status is { } status ? InboxWords.Parameter(status) : null);
        query = Add(query, "segment", Segment);
        query = Add(query, "language", Language);
        return Add(query, "from", from?.ToString()).ToString();
    }

    private static QueryString Add(QueryString query, string name, string? value) => value is null ? query : query.Add(name, value);

    private static string? Text(IQueryCollection query, string name) =>
        query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
