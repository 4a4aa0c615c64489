namespace Bot.Adaptive.Dialogs;

/// <summary>Which buttons a channel shows, and how many.</summary>
internal static class ChannelAbilities
{
    /// <summary>Longer titles are cut off on buttons, so they are shown as text.</summary>
    public const int LongestTitle = 20;

    private const int Plenty = 100;

    public static bool ShowsSuggestedActions(string? channel, int buttons, string? conversationType) => channel switch
    {
        "facebook" or "skype" => buttons <= 10,
        "line" => buttons <= 13,
        "kik" => buttons <= 20,
        "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" => buttons <= Plenty,
        "msteams" => conversationType == "personal" && buttons <= 3,
        _ => false,
    };

    public static bool ShowsCardButtons(string? channel, int buttons) => channel switch
    {
        "facebook" or "skype" => buttons <= 3,
        "msteams" => buttons <= 50,
        "line" => buttons <= 99,
        "slack" or "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" or "cortana" => buttons <= Plenty,
        _ => false,
    };
}
