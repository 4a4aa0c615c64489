using System.Text.Json;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Pages.Research;

/// <summary>How values are written in addresses.</summary>
public static class InboxWords
{
    /// <summary>A status as in JSON: <c>inProgress</c>.</summary>
    public static string Parameter(InterviewStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
