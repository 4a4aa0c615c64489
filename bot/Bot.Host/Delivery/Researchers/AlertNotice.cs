using System.Text.Json.Serialization;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>An alert as a webhook receives it: the schema <c>candor.alert/1</c>. It holds nobody's words.</summary>
/// <param name="Interview">The id of the interview, to be read at <c>/research/api/interviews/{id}</c>.</param>
/// <param name="Url">Its page; null when nobody outside reaches us.</param>
internal sealed record AlertNotice(string Schema, string Id, AlertReason Reason, string Interview, string Study, string Participant, string? Segment, DateTimeOffset At, Uri? Url)
{
    /// <summary>What tells an alert from a transcript.</summary>
    public const string SchemaName = "candor.alert/1";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AlertNotice))]
internal sealed partial class AlertJson : JsonSerializerContext;
