using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Recognition;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.AgeEntityRecognizer</c> and its kin: entities of a well-known type, in the language of the message.</summary>
public sealed class TextEntityRecognizer : EntityRecognizer
{
    private readonly EntityReader _reader;

    private TextEntityRecognizer(EntityReader reader) => _reader = reader;

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Of("Age", "Ages, such as \"14 years old\".", new AgeReader()),
        Of("Confirmation", "Words for yes and no.", new BooleanReader()),
        Of("Currency", "Amounts of money.", new CurrencyReader()),
        Of("DateTime", "Days, times, ranges and lengths of time.", new DateTimeReader()),
        Of("Dimension", "Lengths, areas, volumes, weights, speeds and amounts of data.", new DimensionReader()),
        Of("Email", "Email addresses.", new EmailReader()),
        Of("Guid", "GUIDs.", new GuidReader()),
        Of("Hashtag", "Hashtags, such as #topic.", new HashtagReader()),
        Of("Ip", "IP addresses.", new IpReader()),
        Of("Mention", "Mentions, such as @somebody.", new MentionReader()),
        Of("Number", "Numbers in digits and in words.", new NumberReader()),
        Of("NumberRange", "Ranges of numbers, such as \"between 5 and 10\".", new NumberRangeReader()),
        Of("Ordinal", "Places in an order, such as \"third\".", new OrdinalReader()),
        Of("Percentage", "Percentages.", new PercentageReader()),
        Of("PhoneNumber", "Telephone numbers.", new PhoneNumberReader()),
        Of("Temperature", "Temperatures.", new TemperatureReader()),
        Of("Url", "Web addresses.", new UrlReader()),
    ];

    internal override IEnumerable<Entity> Read(DialogContext dc, string text, CultureInfo culture) =>
        from found in _reader.Read(text, culture, dc.Turn.LocalNow)
        select new Entity(found.Type, found.Text, found.Start, found.End, found.Resolution);

    private static Kind Of(string name, string about, EntityReader reader) =>
        Kind.Of<EntityRecognizer>($"Microsoft.{name}EntityRecognizer", about, _ => new TextEntityRecognizer(reader));
}
