namespace Bot.Host.Delivery;

/// <summary>Where researchers read an interview in full.</summary>
internal static class ResearchLink
{
    /// <summary>The page of an interview.</summary>
    /// <param name="site">How the outside reaches this installation; null when it does not.</param>
    public static Uri? To(Uri? site, string interview) => site is null ? null : new Uri(site, $"/research/interviews/{Uri.EscapeDataString(interview)}");
}
