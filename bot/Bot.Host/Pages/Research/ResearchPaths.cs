namespace Bot.Host.Pages.Research;

/// <summary>Addresses of the researcher's pages.</summary>
public static class ResearchPaths
{
    public const string Inbox = "/research";

    public const string Api = "/research/api";

    public static string Interview(string id) => $"{Inbox}/interviews/{Uri.EscapeDataString(id)}";

    public static string Markdown(string id) => $"{Interview(id)}.md";

    public static string Json(string id) => $"{Interview(id)}.json";
}
