using Bot.Adaptive.Recognition;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

public class OrdinalReaderTests
{
    [Theory]
    [InlineData("en", "the second one", "second=2")]
    [InlineData("en", "3rd, 21st and the twenty first", "3rd=3; 21st=21; twenty first=21")]
    [InlineData("en", "one hundred and third, two hundredth", "one hundred and third=103; two hundredth=200")]
    [InlineData("en", "last", "last=end+0")]
    [InlineData("en", "the next one, the second to last", "next one=current+1; second to last=end-1")]
    [InlineData("en", "the one before last", "the one before last=end-1")]
    [InlineData("en", "twenty", "")]
    [InlineData("de", "der dritte, 3. Versuch, der fünfundzwanzigste", "dritte=3; 3.=3; fünfundzwanzigste=25")]
    [InlineData("de", "Ich habe 3.", "")]
    [InlineData("es", "el segundo, 1º, décima", "segundo=2; 1º=1; décima=10")]
    [InlineData("fr", "le deuxième, 1er, 2e, vingt-cinquième", "deuxième=2; 1er=1; 2e=2; vingt-cinquième=25")]
    [InlineData("nl", "de derde, 4e, vijfentwintigste", "derde=3; 4e=4; vijfentwintigste=25")]
    [InlineData("pt", "terceiro, 2ª", "terceiro=3; 2ª=2")]
    [InlineData("it", "il primo, venticinquesimo", "primo=1; venticinquesimo=25")]
    public void Places_in_an_order_are_read(string culture, string text, string found) =>
        Assert.Equal(found, Found.In(new OrdinalReader(), text, culture));
}
