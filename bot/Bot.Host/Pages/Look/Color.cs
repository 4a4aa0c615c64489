using System.Globalization;

namespace Bot.Host.Pages.Look;

/// <summary>A colour in sRGB, and how well it can be read (WCAG 2.2, relative luminance and contrast ratio).</summary>
public readonly record struct Color(byte Red, byte Green, byte Blue)
{
    /// <summary>What WCAG demands of text of ordinary size (success criterion 1.4.3, level AA).</summary>
    public const double ReadableContrast = 4.5;

    private const int Steps = 64;

    private static readonly Color s_black = new(0, 0, 0);
    private static readonly Color s_white = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>; null when it is anything else.</summary>
    public static Color? Parse(string text) =>
        text.Length == 7 && text[0] == '#'
        && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb)
            ? new Color((byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb)
            : null;

    /// <summary>1 (the same) to 21 (black on white).</summary>
    public double ContrastWith(Color other)
    {
        var (a, b) = (Luminance(), other.Luminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>
    /// This colour, or the nearest one towards black or white that can be read on a background: a brand's yellow must not
    /// make a page unreadable.
    /// </summary>
    public Color ReadableOn(Color background)
    {
        var end = s_white.ContrastWith(background) > s_black.ContrastWith(background) ? s_white : s_black;
        for (var step = 0; step < Steps; step++)
        {
            var mixed = Mix(end, step / (double)Steps);
            if (mixed.ContrastWith(background) >= ReadableContrast)
            {
                return mixed;
            }
        }

        return end;
    }

    /// <summary>Black or white, whichever is read better on this colour.</summary>
    public Color TextOnTop() => s_white.ContrastWith(this) >= s_black.ContrastWith(this) ? s_white : s_black;

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private Color Mix(Color other, double share) =>
        new(Mix(Red, other.Red, share), Mix(Green, other.Green, share), Mix(Blue, other.Blue, share));

    private static byte Mix(byte from, byte to, double share) => (byte)Math.Round(from + ((to - from) * share));

    private double Luminance() => (0.2126 * Linear(Red)) + (0.7152 * Linear(Green)) + (0.0722 * Linear(Blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255d;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
