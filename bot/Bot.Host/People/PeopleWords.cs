using Bot.Interviews.People;

namespace Bot.Host.People;

/// <summary>How the command line and the pages call the states of invitations and links.</summary>
public static class PeopleWords
{
    public static string Of(InvitationStatus status) => status switch
    {
        InvitationStatus.Waiting => "to be sent",
        InvitationStatus.Sent => "sent",
        InvitationStatus.Reminded => "reminded",
        InvitationStatus.Started => "interview begun",
        InvitationStatus.Finished => "interview over",
        InvitationStatus.Failed => "could not be sent",
        InvitationStatus.OptedOut => "opted out",
        InvitationStatus.Revoked => "taken back",
        _ => "forgotten",
    };

    public static string Of(LinkState state) => state switch
    {
        LinkState.Unused => "not used yet",
        LinkState.Begun => "interview begun",
        LinkState.Used => "used",
        LinkState.Expired => "expired",
        _ => "revoked",
    };
}
