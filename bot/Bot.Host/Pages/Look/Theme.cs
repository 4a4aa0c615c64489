using Bot.Interviews.Studies;

namespace Bot.Host.Pages.Look;

/// <summary>A brand's accent in both colour schemes, as the custom properties that the style sheets use.</summary>
public static class Theme
{
    // The least favourable surface of each scheme in styles/tokens.css: what can be read there can be read everywhere.
    private static readonly Color s_lightSurface = new(0xf1, 0xef, 0xea);
    private static readonly Color s_darkSurface = new(0x26, 0x29, 0x30);

    private static readonly Brand s_own = new("Candor");

    /// <summary>Style rules; a colour that is not <c>#rrggbb</c> gives way to our own.</summary>
    public static string Css(Brand? brand) =>
        $":root{{{Properties(brand?.Light, s_own.Light, s_lightSurface)}}}"
        + $"@media(prefers-color-scheme:dark){{:root{{{Properties(brand?.Dark, s_own.Dark, s_darkSurface)}}}}}";

    private static string Properties(string? wanted, string fallback, Color surface)
    {
        var accent = (Color.Parse(wanted ?? fallback) ?? Color.Parse(fallback)!.Value).ReadableOn(surface);
        return $"--accent:{accent};--on-accent:{accent.TextOnTop()}";
    }
}
