using System.Collections.Frozen;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// Kinds of the documented format that there are not here, and why: somebody who brings a bot along is told that, instead of
/// being offered the kind whose name is nearest.
/// </summary>
internal static class AbsentKinds
{
    private const string NoNetwork = "a flow reaches no other service, so that a turn may run again";
    private const string NoSignIn = "people are signed in by their channel, not by a dialog";
    private const string NoForms = "dialogs made from a form are not here; ask with the inputs";
    private const string NoCode = "a flow is data; what it cannot say is a kind written in C#";

    private static readonly FrozenDictionary<string, string> s_reasons = new Dictionary<string, string>
    {
        ["Microsoft.HttpRequest"] = NoNetwork,
        ["Microsoft.BeginSkill"] = NoNetwork,
        ["Microsoft.QnAMakerDialog"] = NoNetwork,
        ["Microsoft.TelemetryTrackEventAction"] = NoNetwork,
        ["Microsoft.OAuthInput"] = NoSignIn,
        ["Microsoft.SignOutUser"] = NoSignIn,
        ["Microsoft.Ask"] = NoForms,
        ["Microsoft.OnAssignEntity"] = NoForms,
        ["Microsoft.OnChooseEntity"] = NoForms,
        ["Microsoft.OnChooseProperty"] = NoForms,
        ["Microsoft.CodeAction"] = NoCode,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Why there is no such kind; null when the format has none of this name either.</summary>
    public static string? Reason(string kind) => s_reasons.GetValueOrDefault(kind);
}
