using Bot.Adaptive.Values;

namespace Bot.Interviews.Probing;

/// <summary>
/// The one parameter of the templates <see cref="SystemTemplate"/> and <see cref="UserTemplate"/> in
/// <c>common/prompts/follow-up.lg</c>. Participants' words enter only through <see cref="Turns"/>: cut to a bounded
/// length, datamarked, and without the boundary (Hines et al. 2024, "Spotlighting").
/// </summary>
public sealed record FollowUpPrompt
{
    /// <summary>The template of what a model is told about its task.</summary>
    public const string SystemTemplate = "FollowUpSystem";

    /// <summary>The template that holds the data.</summary>
    public const string UserTemplate = "FollowUpUser";

    /// <summary>The file of both.</summary>
    public const string File = "common/prompts/follow-up.lg";

    private const int LongestAnswer = 4_000;
    private const int MostTurns = 8;
    private const int MostAsked = 40;

    /// <summary>The English name of the language to ask in.</summary>
    public required string Language { get; init; }

    /// <summary>The company's name as participants know it.</summary>
    public required string Company { get; init; }

    /// <summary>What the researcher wants to learn from the question.</summary>
    public required string Goal { get; init; }

    /// <summary>Whether the participant has left as a customer.</summary>
    public required bool Former { get; init; }

    /// <summary>Names of the question's slots.</summary>
    public required IReadOnlyList<string> Slots { get; init; }

    /// <summary>Every question and follow-up of the interview; the last forty are told.</summary>
    public required IReadOnlyList<string> Asked { get; init; }

    /// <summary>The question and its follow-ups with their answers, oldest first; the last eight are told.</summary>
    public required IReadOnlyList<PromptTurn> Turns { get; init; }

    /// <summary>A line that nobody can guess: at least 128 random bits in letters and digits, new for each prompt.</summary>
    public required string Boundary { get; init; }

    /// <summary>A word that nobody can guess and that no answer may hold, new for each prompt.</summary>
    public required string Canary { get; init; }

    /// <summary>As the templates see it.</summary>
    /// <exception cref="ArgumentException">The boundary or the canary is too short to be secret.</exception>
    public ObjectValue ToValue()
    {
        if (Boundary.Length < 16 || Canary.Length < 8)
        {
            throw new ArgumentException("The boundary needs at least 16 random characters, the canary 8.");
        }

        return ObjectValue.Of(
            Pair("language", Language),
            Pair("company", Company),
            Pair("goal", Goal),
            Pair("former", Former),
            Pair("slots", ListValue.Of(Slots.Select(slot => (Value)slot))),
            Pair("asked", ListValue.Of(Asked.TakeLast(MostAsked).Select(question => (Value)question))),
            Pair("turns", ListValue.Of(Turns.TakeLast(MostTurns).Select(Mark))),
            Pair("boundary", Boundary),
            Pair("canary", Canary),
            Pair("marker", Datamark.Marker.ToString()));
    }

    private Value Mark(PromptTurn turn) => ObjectValue.Of(
        Pair("question", turn.Question),
        Pair("answer", Datamark.Of(turn.Answer, LongestAnswer, Boundary, Canary)));

    private static KeyValuePair<string, Value> Pair(string name, Value value) => new(name, value);
}

/// <summary>A question or follow-up and the answer to it, as it was given.</summary>
public sealed record PromptTurn(string Question, string Answer);
