using Bot.Host.Pages.Look;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>A brand's colour is used as far as it can be read.</summary>
public class ColorTests
{
    private static readonly Color s_light = Color.Parse("#f1efea")!.Value;
    private static readonly Color s_dark = Color.Parse("#262930")!.Value;

    [Theory]
    [InlineData("#0b6b5d")]
    [InlineData("#2f5fd0")]
    public void A_readable_colour_is_left_as_it_is(string color) => Assert.Equal(color, Color.Parse(color)!.Value.ReadableOn(s_light).ToString());

    [Fact]
    public void Any_colour_becomes_readable_on_any_surface_and_carries_readable_text()
    {
        foreach (var rgb in Enumerable.Range(0, 512))
        {
            var brand = new Color((byte)(rgb >> 6 << 5), (byte)((rgb >> 3 & 7) << 5), (byte)((rgb & 7) << 5));
            foreach (var surface in new[] { s_light, s_dark })
            {
                var accent = brand.ReadableOn(surface);
                Assert.True(accent.ContrastWith(surface) >= Color.ReadableContrast, $"{brand} became {accent} on {surface}");
                Assert.True(accent.TextOnTop().ContrastWith(accent) >= Color.ReadableContrast, $"text on {accent}");
            }
        }
    }

    [Fact]
    public void Contrast_is_what_the_standard_says()
    {
        Assert.Equal(21, Color.Parse("#ffffff")!.Value.ContrastWith(Color.Parse("#000000")!.Value), 3);
        Assert.Equal(4.54, Color.Parse("#767676")!.Value.ContrastWith(Color.Parse("#ffffff")!.Value), 2);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#fff")]
    [InlineData("#12345g")]
    [InlineData("#-12345")]
    [InlineData("#123456;}")]
    [InlineData("")]
    public void Only_six_hexadecimal_digits_are_a_colour(string text) => Assert.Null(Color.Parse(text));
}
