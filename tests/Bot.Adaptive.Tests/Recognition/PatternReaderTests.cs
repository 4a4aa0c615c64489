using System.Globalization;
using Bot.Adaptive.Recognition;
using Xunit;

namespace Bot.Adaptive.Tests.Recognition;

public class PatternReaderTests
{
    [Theory]
    [InlineData("+1 (425) 882-8080", "+1 (425) 882-8080")]
    [InlineData("Call 425-555-1234 or 0711/123456.", "425-555-1234; 0711/123456")]
    [InlineData("4255551234", "4255551234")]
    [InlineData("2019-06-01, 12345, 192.168.1.20, 12345678901234567890", "")]
    public void Telephone_numbers(string text, string found) => Assert.Equal(found, Texts(new PhoneNumberReader(), text));

    [Theory]
    [InlineData("Write to Ann.Lee+x@mail.example.com, please.", "Ann.Lee+x@mail.example.com")]
    [InlineData("a@b", "")]
    public void Email_addresses(string text, string found) => Assert.Equal(found, Texts(new EmailReader(), text));

    [Theory]
    [InlineData("See https://example.com/a?b=c#d.", "https://example.com/a?b=c#d")]
    [InlineData("www.bing.com or bing.com/maps", "www.bing.com; bing.com/maps")]
    [InlineData("Done.Next file.txt 1.5", "")]
    public void Web_addresses(string text, string found) => Assert.Equal(found, Texts(new UrlReader(), text));

    [Theory]
    [InlineData("192.168.1.20 and 2001:db8::1", "192.168.1.20; 2001:db8::1")]
    [InlineData("999.1.1.1 at 12:30:15", "")]
    public void Ip_addresses(string text, string found) => Assert.Equal(found, Texts(new IpReader(), text));

    [Theory]
    [InlineData("id 7d7b0205-9411-4a29-89ac-b9cd905886fa!", "7d7b0205-9411-4a29-89ac-b9cd905886fa")]
    [InlineData("{7D7B0205-9411-4A29-89AC-B9CD905886FA} 7d7b020594114a2989acb9cd905886fa", "{7D7B0205-9411-4A29-89AC-B9CD905886FA}; 7d7b020594114a2989acb9cd905886fa")]
    [InlineData("7d7b0205-9411-4a29-89ac", "")]
    public void Guids(string text, string found) => Assert.Equal(found, Texts(new GuidReader(), text));

    [Theory]
    [InlineData("#news and #2026news but not a#b or #1", "#news; #2026news")]
    public void Hashtags(string text, string found) => Assert.Equal(found, Texts(new HashtagReader(), text));

    [Theory]
    [InlineData("@ann, @böb_1 but not ann@example.com", "@ann; @böb_1")]
    public void Mentions(string text, string found) => Assert.Equal(found, Texts(new MentionReader(), text));

    private static string Texts(EntityReader reader, string text) =>
        string.Join("; ", reader.Read(text, CultureInfo.InvariantCulture, Found.Now).Select(found => found.Text));
}
