using System.Text.RegularExpressions;
using Bot.Host.Pages;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>The words of the pages in all languages.</summary>
public partial class PageStringsTests
{
    [Fact]
    public void Every_language_says_the_same_things_with_the_same_gaps()
    {
        Assert.True(PageStrings.All.Count() >= 2);
        Assert.All(PageStrings.All, strings =>
        {
            Assert.Equal(PageStrings.English.Keys.Order(), strings.Keys.Order());
            Assert.All(strings.Keys, key =>
            {
                Assert.NotEmpty(strings[key].Trim());
                Assert.Equal(Gaps(PageStrings.English[key]), Gaps(strings[key]));
            });
        });
    }

    [Theory]
    [InlineData("de-CH", "de")]
    [InlineData("DE", "de")]
    [InlineData("en-US", "en")]
    [InlineData("ar", "en")]
    [InlineData("", "en")]
    public void A_language_without_a_file_is_shown_in_english(string asked, string given) => Assert.Equal(given, PageStrings.In(asked).Language);

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("he-IL", "rtl")]
    [InlineData("de", "ltr")]
    [InlineData("not a language", "ltr")]
    public void Direction_follows_the_script(string language, string direction) => Assert.Equal(direction, PageStrings.DirectionOf(language));

    private static string[] Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value).Order()];

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();
}
