using System.Globalization;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

public class BooleanReaderTests
{
    [Theory]
    [InlineData("en", "yes", true)]
    [InlineData("en", "Yep!", true)]
    [InlineData("en", "sure, go ahead", true)]
    [InlineData("en", "ok", true)]
    [InlineData("en", "Y", true)]
    [InlineData("en", "true", true)]
    [InlineData("en", "👍🏽", true)]
    [InlineData("en", "no", false)]
    [InlineData("en", "nope, thanks", false)]
    [InlineData("en", "N", false)]
    [InlineData("en", "that is not ok", false)]
    [InlineData("en", "of course not", false)]
    [InlineData("en", "Absolutely not!", false)]
    [InlineData("en", "why not", true)]
    [InlineData("en", "👎", false)]
    [InlineData("de", "Ja, gerne", true)]
    [InlineData("de", "auf keinen Fall", false)]
    [InlineData("es", "Sí", true)]
    [InlineData("es", "de acuerdo", true)]
    [InlineData("es", "no", false)]
    [InlineData("fr", "d’accord", true)]
    [InlineData("fr", "non merci", false)]
    [InlineData("nl", "nee", false)]
    [InlineData("pt", "não", false)]
    [InlineData("it", "certo", true)]
    [InlineData("ja", "はい、お願いします", true)]
    [InlineData("ja", "いいえ", false)]
    [InlineData("zh", "是的", true)]
    [InlineData("zh", "不是", false)]
    [InlineData("ko", "아니요", false)]
    [InlineData("tr", "hayır", false)]
    public void Agreement_and_refusal_are_told_apart(string culture, string text, bool agreed) =>
        Assert.Equal(agreed, Read(text, culture)!["value"].IsTruthy);

    [Theory]
    [InlineData("en", "yesterday")]
    [InlineData("en", "north of okapi")]
    [InlineData("en", "maybe")]
    [InlineData("en", "I'm not sure")]
    [InlineData("de", "nicht sicher")]
    [InlineData("de", "neinsager")]
    [InlineData("fi", "kyllä")]
    public void A_word_that_only_looks_like_an_answer_is_none(string culture, string text) => Assert.Null(Read(text, culture));

    [Fact]
    public void The_more_of_the_text_is_an_answer_the_higher_its_score()
    {
        Assert.Equal((Value)1.0, Read("yes", "en")!["score"]);
        Assert.Equal((Value)0.25, Read("yes I think so", "en")!["score"]);
    }

    private static ObjectValue? Read(string text, string culture) =>
        new BooleanReader().Read(text, CultureInfo.GetCultureInfo(culture), Found.Now).FirstOrDefault()?.Resolution;
}
