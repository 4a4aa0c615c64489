using System.Text.RegularExpressions;

namespace Bot.Host.Channels.Slack;

/// <summary>A channel that researchers read: <c>C0123456789</c>, or <c>T0123456789/C0123456789</c> where several workspaces installed the app.</summary>
public sealed partial record SlackTarget(string? Team, string Channel)
{
    /// <summary>Reads what follows <c>slack:</c>; null when it is no channel id.</summary>
    public static SlackTarget? Parse(string place) =>
        Form().Match(place) is { Success: true } found ? new(found.Groups["team"] is { Success: true, Value: var team } ? team : null, found.Groups["channel"].Value) : null;

    [GeneratedRegex("^((?<team>[TE][A-Z0-9]{2,20})/)?(?<channel>[CGD][A-Z0-9]{2,20})$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
