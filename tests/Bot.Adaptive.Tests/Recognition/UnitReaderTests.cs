using Bot.Adaptive.Recognition;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

public class UnitReaderTests
{
    [Theory]
    [InlineData("en", "I am 14 years old", "14 years old=14 Year")]
    [InlineData("en", "a ten-year-old and 6 months old twins", "ten-year-old=10 Year; 6 months old=6 Month")]
    [InlineData("en", "14 years", "")]
    [InlineData("de", "Ich bin vierzehn Jahre alt", "vierzehn Jahre alt=14 Year")]
    [InlineData("es", "Tengo 14 años", "14 años=14 Year")]
    [InlineData("fr", "J'ai 14 ans", "14 ans=14 Year")]
    public void Ages(string culture, string text, string found) => Assert.Equal(found, Found.In(new AgeReader(), text, culture));

    [Theory]
    [InlineData("en", "$20, 5 dollars, 3.5 USD and € 1,000", "$20=20 Dollar; 5 dollars=5 Dollar; 3.5 USD=3.5 United States dollar; € 1,000=1000 Euro")]
    [InlineData("en", "$2k", "$2k=2000 Dollar")]
    [InlineData("de", "zwanzig Euro, 9,99€", "zwanzig Euro=20 Euro; 9,99€=9.99 Euro")]
    [InlineData("pt", "R$ 10", "R$ 10=10 Brazilian real")]
    [InlineData("en", "20", "")]
    public void Money(string culture, string text, string found) => Assert.Equal(found, Found.In(new CurrencyReader(), text, culture));

    [Theory]
    [InlineData("en", "5 km, 5km, six miles, 5M", "5 km=5 Kilometer; 5km=5 Kilometer; six miles=6 Mile; 5M=5 Meter")]
    [InlineData("en", "80 square meters at 50 km/h", "80 square meters=80 Square meter; 50 km/h=50 Kilometer per hour")]
    [InlineData("de", "drei Kilo und 2,5 Liter", "drei Kilo=3 Kilogram; 2,5 Liter=2.5 Liter")]
    [InlineData("en", "5 kmart", "")]
    public void Dimensions(string culture, string text, string found) => Assert.Equal(found, Found.In(new DimensionReader(), text, culture));

    [Theory]
    [InlineData("en", "-5 degrees, 30°C, 80 F, 300K", "-5 degrees=-5 Degree; 30°C=30 C; 80 F=80 F; 300K=300 K")]
    [InlineData("en", "thirty degrees celsius", "thirty degrees celsius=30 C")]
    [InlineData("fr", "trente degrés", "trente degrés=30 Degree")]
    public void Temperatures(string culture, string text, string found) => Assert.Equal(found, Found.In(new TemperatureReader(), text, culture));

    [Theory]
    [InlineData("en", "50%, fifty percent, 99.5 per cent", "50%=50%; fifty percent=50%; 99.5 per cent=99.5%")]
    [InlineData("de", "zwanzig Prozent", "zwanzig Prozent=20%")]
    [InlineData("es", "20 por ciento", "20 por ciento=20%")]
    public void Percentages(string culture, string text, string found) => Assert.Equal(found, Found.In(new PercentageReader(), text, culture));

    [Theory]
    [InlineData("en", "between 5 and 10", "between 5 and 10=(5,10)")]
    [InlineData("en", "from five to ten", "from five to ten=[5,10)")]
    [InlineData("en", "5-10", "5-10=[5,10)")]
    [InlineData("en", "more than 5", "more than 5=(5,)")]
    [InlineData("en", "at least 5, at most 7", "at least 5=[5,); at most 7=(,7]")]
    [InlineData("en", "5 or more", "5 or more=[5,)")]
    [InlineData("en", "more than 5 and less than 10", "more than 5 and less than 10=(5,10)")]
    [InlineData("en", ">= 5", ">= 5=[5,)")]
    [InlineData("de", "zwischen 5 und 10, mindestens 3", "zwischen 5 und 10=(5,10); mindestens 3=[3,)")]
    [InlineData("en", "5", "")]
    public void Ranges_of_numbers(string culture, string text, string found) => Assert.Equal(found, Found.In(new NumberRangeReader(), text, culture));
}
