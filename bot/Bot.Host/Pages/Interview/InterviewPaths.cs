namespace Bot.Host.Pages.Interview;

/// <summary>Addresses of the hosted interview.</summary>
public static class InterviewPaths
{
    /// <summary>Route of the page.</summary>
    public const string PageRoute = "/i/{study:maxlength(128)}";

    /// <summary>Route of the session call, which the Direct Line side answers.</summary>
    public const string SessionRoute = "/i/{study:maxlength(128)}/session";

    /// <summary>Where an interview is held.</summary>
    public static string Page(string studyOrLink) => $"/i/{Uri.EscapeDataString(studyOrLink)}";

    public static string Session(string studyOrLink) => $"{Page(studyOrLink)}/session";

    public static string Picture(string studyOrLink, StudyPictureKind kind) =>
        $"{Page(studyOrLink)}/{(kind is StudyPictureKind.Logo ? "logo" : "photo")}";
}
