using Microsoft.Playwright;

namespace Bot.Host.Tests.Product;

/// <summary>On what and in which colours a page is looked at.</summary>
public sealed record Look(bool Phone, ColorScheme Scheme)
{
    /// <summary>For the names of pictures: <c>phone-dark</c>.</summary>
    public override string ToString() => $"{(Phone ? "phone" : "desk")}-{Scheme}".ToLowerInvariant();

    /// <summary>A browser profile of its own that looks like this.</summary>
    public BrowserNewContextOptions Profile(string language) => new()
    {
        ViewportSize = Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1280, Height = 800 },
        IsMobile = Phone,
        HasTouch = Phone,
        ColorScheme = Scheme,
        ReducedMotion = ReducedMotion.Reduce,
        Locale = language,
    };
}
