namespace Bot.Host.Pages.Research;

/// <summary>Addresses of the page about dead letters.</summary>
public static class LetterPaths
{
    public const string All = "/research/letters";

    public const string Replay = All + "/replay";

    public const string ReplayAll = All + "/replay-all";

    public const string Discard = All + "/discard";
}
