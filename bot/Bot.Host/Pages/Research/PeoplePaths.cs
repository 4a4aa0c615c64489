namespace Bot.Host.Pages.Research;

/// <summary>Addresses of the pages about the people of studies.</summary>
public static class PeoplePaths
{
    public const string All = "/research/people";

    public static string Study(string study) => $"{All}/{Uri.EscapeDataString(study)}";

    public static string Import(string study) => $"{Study(study)}/import";

    public static string Invite(string study) => $"{Study(study)}/invite";

    public static string Links(string study) => $"{Study(study)}/links";

    public static string RevokeLink(string study) => $"{Study(study)}/links/revoke";

    public static string RevokeInvitation(string study) => $"{Study(study)}/invitations/revoke";
}
