using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>What a generated follow-up is refused for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GateRule>))]
public enum GateRule
{
    [JsonStringEnumMemberName("empty")]
    Empty,

    /// <summary>More than 35 words, or 600 characters.</summary>
    [JsonStringEnumMemberName("length")]
    Length,

    /// <summary>More than one short sentence before the question.</summary>
    [JsonStringEnumMemberName("preamble")]
    Preamble,

    [JsonStringEnumMemberName("no-question")]
    NoQuestion,

    [JsonStringEnumMemberName("several-questions")]
    SeveralQuestions,

    /// <summary>Two points in one question.</summary>
    [JsonStringEnumMemberName("stacked")]
    Stacked,

    /// <summary>A question that yes or no answers.</summary>
    [JsonStringEnumMemberName("closed")]
    Closed,

    [JsonStringEnumMemberName("either-or")]
    EitherOr,

    /// <summary>An example, a guess or a list to pick from.</summary>
    [JsonStringEnumMemberName("suggestion")]
    Suggestion,

    /// <summary>Praise, thanks, evaluation or sympathy.</summary>
    [JsonStringEnumMemberName("praise")]
    Praise,

    [JsonStringEnumMemberName("paraphrase")]
    Paraphrase,

    /// <summary>A promise, an offer or a discount.</summary>
    [JsonStringEnumMemberName("promise")]
    Promise,

    /// <summary>Talking somebody into staying or coming back.</summary>
    [JsonStringEnumMemberName("win-back")]
    WinBack,

    /// <summary>Asking a former customer why they stay.</summary>
    [JsonStringEnumMemberName("former-stay")]
    FormerStay,

    [JsonStringEnumMemberName("language")]
    Language,

    /// <summary>Familiar address where the language knows a formal one.</summary>
    [JsonStringEnumMemberName("register")]
    Register,

    [JsonStringEnumMemberName("repeated")]
    Repeated,

    /// <summary>Words of the instructions, or about them.</summary>
    [JsonStringEnumMemberName("leak")]
    Leak,

    /// <summary>Signs that a channel may take for formatting, and emoji.</summary>
    [JsonStringEnumMemberName("markup")]
    Markup,

    /// <summary>Addresses and mentions.</summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>Line breaks, invisible and bidirectional characters, broken UTF-16.</summary>
    [JsonStringEnumMemberName("control")]
    Control,

    /// <summary>Quotation marks around words that the participant did not say.</summary>
    [JsonStringEnumMemberName("quote")]
    Quote,

    /// <summary>Something after the question.</summary>
    [JsonStringEnumMemberName("ending")]
    Ending,
}
