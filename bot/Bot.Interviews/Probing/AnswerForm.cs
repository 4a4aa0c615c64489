using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>What an answer is made of.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AnswerForm>))]
public enum AnswerForm
{
    /// <summary>Nothing that can be seen.</summary>
    Empty,

    /// <summary>Emoji or punctuation and no word.</summary>
    Symbols,

    /// <summary>Keys hit at random.</summary>
    Gibberish,

    Words,
}
