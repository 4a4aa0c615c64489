using Bot.Adaptive.Expressions;
using Xunit;

namespace Bot.Adaptive.Tests.Expressions;

/// <summary>Patterns of flows: exact where texts are short, bounded where they are long.</summary>
public class TimedPatternTests
{
    private static readonly string s_letters = new('a', 20_000);

    [Theory]
    [InlineData("^(a+)+$", false)]
    [InlineData("(a|aa)+!", true)]
    [InlineData("(.*a){12}", true)]
    public void A_short_text_gets_the_exact_answer_however_slow_the_pattern_could_be(string text, bool matches)
    {
        var pattern = Compile(text);

        Assert.Equal(matches, pattern.IsMatch(new string('a', 60) + "!"));
        Assert.Equal(matches, pattern.Matches(new string('a', 60) + "!")!.Count > 0);
    }

    [Fact]
    public void A_long_text_is_read_to_its_end()
    {
        Assert.True(Compile("\\bcancel\\b").IsMatch(s_letters + " cancel"));
        Assert.Equal("cancel", Assert.Single(Compile("cancel").Matches(s_letters + " cancel")!).Value);
    }

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("^(a+)+\\1$")]
    public void A_long_text_that_would_take_too_long_has_no_answer(string pattern)
    {
        Assert.Null(Compile(pattern).IsMatch(s_letters + "!"));
        Assert.Null(Compile(pattern).Matches(s_letters + "!"));
    }

    [Theory]
    [InlineData("(", true)]
    [InlineData("(a)\\1", false)]
    [InlineData("(?=a)", false)]
    public void What_cannot_be_run_is_refused_with_a_reason(string text, bool mayGoBack)
    {
        Assert.Null(TimedPattern.Compile(text, ignoreCase: false, mayGoBack, out var error));
        Assert.NotEmpty(error!);
    }

    private static TimedPattern Compile(string text) => TimedPattern.Compile(text, ignoreCase: true, mayGoBack: true, out _)!;
}
