namespace Bot.Adaptive.Dialogs;

/// <summary>How the choices of an input are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all: the prompt says what may be answered.</summary>
    None,

    /// <summary>As the channel shows them best.</summary>
    Auto,

    /// <summary>In the sentence: <c>(1) red, (2) green, or (3) blue</c>.</summary>
    Inline,

    /// <summary>As a list below it, one on a line.</summary>
    List,

    /// <summary>As buttons that disappear after the answer.</summary>
    SuggestedAction,

    /// <summary>As the buttons of a card.</summary>
    HeroCard,
}
