using System.Globalization;
using Bot.Adaptive.Recognition;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

public class NumberReaderTests
{
    [Theory]
    [InlineData("en", "I am 14 years old", "14=14")]
    [InlineData("en", "8144331287 ", "8144331287=8144331287")]
    [InlineData("en", "15.3", "15.3=15.3")]
    [InlineData("en", "1,000.5 or 1,234,567", "1,000.5=1000.5; 1,234,567=1234567")]
    [InlineData("en", "1,5", "1,5=1.5")]
    [InlineData("en", "0,25 or 1,2,3", "0,25=0.25; 1=1; 2=2; 3=3")]
    [InlineData("en", "1 000 000", "1 000 000=1000000")]
    [InlineData("en", "- 5", "- 5=-5")]
    [InlineData("en", "the 2nd", "")]
    [InlineData("de", "1.000,5", "1.000,5=1000.5")]
    [InlineData("de", "1.5", "1.5=1.5")]
    [InlineData("es", "1.000,5", "1.000,5=1000.5")]
    [InlineData("fr", "1 000,5 et 1\u202F234", "1 000,5=1000.5; 1\u202F234=1234")]
    [InlineData("hi-IN", "12,34,567", "12,34,567=1234567")]
    [InlineData("en", "-5, +3, -0.25 and .5", "-5=-5; +3=3; -0.25=-0.25; .5=0.5")]
    [InlineData("en", "2-3", "2=2; 3=3")]
    [InlineData("en", "1e5 and 1.5e-3", "1e5=100000; 1.5e-3=0.0015")]
    [InlineData("en", "12345678901234567890123456789012345", "12345678901234567890123456789012345=12345678901234567890123456789012345")]
    [InlineData("en", "007", "007=7")]
    [InlineData("en", "3/4 and 1 1/2 and ½", "3/4=0.75; 1 1/2=1.5; ½=0.5")]
    [InlineData("en", "2k, 5M, 3 million, 1.5 thousand, 2 dozen", "2k=2000; 5M=5000000; 3 million=3000000; 1.5 thousand=1500; 2 dozen=24")]
    [InlineData("en", "2 million three hundred", "2 million three hundred=2000300")]
    [InlineData("en", "room a1", "")]
    [InlineData("en", "99%", "99=99")]
    [InlineData("ar", "٣٥", "٣٥=35")]
    public void Digits_are_read_as_their_culture_writes_them(string culture, string text, string found) =>
        Assert.Equal(found, Found.In(new NumberReader(), text, culture));

    [Theory]
    [InlineData("en", "twenty five", "twenty five=25")]
    [InlineData("en", "twenty-five", "twenty-five=25")]
    [InlineData("en", "one hundred and two thousand", "one hundred and two thousand=102000")]
    [InlineData("en", "three hundred twenty two thousand and seven", "three hundred twenty two thousand and seven=322007")]
    [InlineData("en", "two thousand million", "two thousand million=2000000000")]
    [InlineData("en", "a hundred or a thousand", "a hundred=100; a thousand=1000")]
    [InlineData("en", "a cat and an egg", "")]
    [InlineData("en", "one two three", "one=1; two=2; three=3")]
    [InlineData("en", "one and two", "one=1; two=2")]
    [InlineData("en", "minus three", "minus three=-3")]
    [InlineData("en", "one point five, zero point zero two", "one point five=1.5; zero point zero two=0.02")]
    [InlineData("en", "half, two and a half, three quarters, one third", "half=0.5; two and a half=2.5; three quarters=0.75; one third=0.333333333333333")]
    [InlineData("en", "a dozen, two dozen, half a dozen, half a million", "a dozen=12; two dozen=24; half a dozen=6; half a million=500000")]
    [InlineData("en", "someone alone in a tent", "")]
    [InlineData("en", "the first and the second", "")]
    [InlineData("en", "this one or that one", "")]
    [InlineData("en", "the one hundred", "one hundred=100")]
    [InlineData("de", "fünfundzwanzig", "fünfundzwanzig=25")]
    [InlineData("de", "fünf und zwanzig", "fünf und zwanzig=25")]
    [InlineData("de", "zweihundertdreiundvierzigtausendsechs", "zweihundertdreiundvierzigtausendsechs=243006")]
    [InlineData("de", "drei Millionen, dreissig, zwei Komma fünf", "drei Millionen=3000000; dreissig=30; zwei Komma fünf=2.5")]
    [InlineData("es", "veinticinco y treinta y uno", "veinticinco=25; treinta y uno=31")]
    [InlineData("es", "dos mil quinientos, veintitres, dos y medio", "dos mil quinientos=2500; veintitres=23; dos y medio=2.5")]
    [InlineData("es", "tres mil millones", "tres mil millones=3000000000")]
    [InlineData("fr", "quatre-vingt-dix", "quatre-vingt-dix=90")]
    [InlineData("fr", "quatre-vingt-dix-sept, soixante et onze, vingt et un", "quatre-vingt-dix-sept=97; soixante et onze=71; vingt et un=21")]
    [InlineData("fr", "deux cent mille trois cents", "deux cent mille trois cents=200300")]
    [InlineData("nl", "vijfentwintig, tweeëntwintigduizend", "vijfentwintig=25; tweeëntwintigduizend=22000")]
    [InlineData("pt", "vinte e cinco, mil e duzentos, cento e vinte e um", "vinte e cinco=25; mil e duzentos=1200; cento e vinte e um=121")]
    [InlineData("it", "venticinque, ventuno, duemilatrecentoquarantotto", "venticinque=25; ventuno=21; duemilatrecentoquarantotto=2348")]
    [InlineData("", "twenty five", "twenty five=25")]
    [InlineData("fi", "kaksi 2", "2=2")]
    public void Words_are_numbers_in_the_languages_that_are_known(string culture, string text, string found) =>
        Assert.Equal(found, Found.In(new NumberReader(), text, culture));

    [Fact]
    public void A_whole_number_says_so()
    {
        var read = new NumberReader().Read("two and 2.5", CultureInfo.GetCultureInfo("en"), Found.Now);

        Assert.Equal(["integer", "decimal"], read.Select(found => found.Resolution["subtype"].ToString()));
        Assert.Equal([(0, 3), (8, 11)], read.Select(found => (found.Start, found.End)));
    }
}
