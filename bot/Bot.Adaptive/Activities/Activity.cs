using System.Globalization;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Activities;

/// <summary>
/// One message or event of the Bot Framework Activity schema, in no channel's dialect. A typed view of its JSON fields:
/// those that nobody here knows are kept and sent back as they came. Property names are those of the schema, in camel case.
/// </summary>
/// <param name="Fields">All fields, known and unknown.</param>
public sealed record Activity(ObjectValue Fields)
{
    /// <summary>What kind of activity this is, see <see cref="ActivityTypes"/>; empty when the field is missing.</summary>
    public string Type => Text("type") ?? "";

    public string? Id => Text("id");

    /// <summary>What was written, exactly as it came.</summary>
    public string? MessageText => Text("text");

    /// <summary>The name of an event or invoke.</summary>
    public string? Name => Text("name");

    /// <summary>The payload of an event, invoke or card submit.</summary>
    public Value Value => Fields["value"];

    public string? Locale => Text("locale");

    public string? ChannelId => Text("channelId");

    public string? ReplyToId => Text("replyToId");

    public string? ServiceUrl => Text("serviceUrl");

    public string? DeliveryMode => Text("deliveryMode");

    public Account From => new(Object("from"));

    public Account Recipient => new(Object("recipient"));

    public Account Conversation => new(Object("conversation"));

    public Value Attachments => Fields["attachments"];

    public ObjectValue ChannelData => Object("channelData");

    /// <summary>When the channel says that it was sent; null when it does not say or is not understood.</summary>
    public DateTimeOffset? Timestamp => Instant("timestamp");

    /// <summary>The same by the clock of the person who wrote; null when the channel does not know it.</summary>
    public DateTimeOffset? LocalTimestamp => Instant("localTimestamp");

    public bool IsMessage => Type == ActivityTypes.Message;

    /// <summary>A plain message.</summary>
    public static Activity Message(string text) =>
        new(ObjectValue.Empty.With("type", ActivityTypes.Message).With("text", text));

    /// <summary>An event with a name and a payload.</summary>
    public static Activity Event(string name, Value value) =>
        new(ObjectValue.Empty.With("type", ActivityTypes.Event).With("name", name).With("value", value));

    /// <summary>The same activity with one field set; null removes the field.</summary>
    public Activity With(string field, Value value) =>
        new(value.IsNull ? Fields.Without(field) : Fields.With(field, value));

    private string? Text(string field) => Fields[field] is TextValue text ? text.Text : null;

    private DateTimeOffset? Instant(string field) =>
        DateTimeOffset.TryParse(Text(field), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;

    private ObjectValue Object(string field) => Fields[field] as ObjectValue ?? ObjectValue.Empty;
}
