using Bot.Adaptive.Dialogs;
using Bot.Adaptive.Values;

namespace Bot.Interviews.Probing;

/// <summary>One call to a model, as the effect that a turn asks for.</summary>
/// <param name="Study">Whose budget it is counted against.</param>
/// <param name="Messages">The conversation with the model, oldest first.</param>
/// <param name="RemainingMs">What is left of the turn's deadline, in milliseconds; null for all of it.</param>
public sealed record ModelCall(string Study, IReadOnlyList<ModelMessage> Messages, int? RemainingMs)
{
    /// <summary>The name of the effect.</summary>
    public const string EffectName = "model";

    /// <summary>As an effect.</summary>
    public Effect ToEffect() => new(EffectName, ObjectValue.Empty
        .With("study", Study)
        .With("messages", ListValue.Of(Messages.Select(m => (Value)ObjectValue.Empty.With("role", m.Role).With("text", m.Text))))
        .With("remainingMs", RemainingMs is { } ms ? (Value)ms : Value.Null));

    /// <summary>Reads an effect.</summary>
    /// <exception cref="InvalidOperationException">It is another effect.</exception>
    public static ModelCall Of(Effect effect)
    {
        if (effect is not { Name: EffectName, Request: ObjectValue request } || request["messages"] is not ListValue messages)
        {
            throw new InvalidOperationException($"The effect {effect.Name} is not a call to a model.");
        }

        return new(
            request["study"].ToString(),
            [.. messages.Items.Select(m => new ModelMessage(((ObjectValue)m)["role"].ToString(), ((ObjectValue)m)["text"].ToString()))],
            request["remainingMs"] is IntegerValue ms ? (int)ms.Amount : null);
    }
}

/// <summary>One message to or from a model.</summary>
/// <param name="Role"><c>system</c>, <c>user</c> or <c>assistant</c>.</param>
public sealed record ModelMessage(string Role, string Text)
{
    public static ModelMessage System(string text) => new("system", text);

    public static ModelMessage User(string text) => new("user", text);

    public static ModelMessage Assistant(string text) => new("assistant", text);
}

/// <summary>What came of a call.</summary>
/// <param name="Text">What the model wrote; null when it wrote nothing that counts.</param>
/// <param name="Failure">Why not, in one word such as <c>timeout</c>; null with a text.</param>
/// <param name="MayRetry">The same call might succeed at once.</param>
/// <param name="RemainingMs">What is left of the turn's deadline.</param>
public sealed record ModelAnswer(string? Text, string? Failure, bool MayRetry, int RemainingMs)
{
    /// <summary>As the result of the effect.</summary>
    public EffectResult ToResult() => new(ModelCall.EffectName, ObjectValue.Empty
        .With("text", Text is null ? Value.Null : Text)
        .With("failure", Failure is null ? Value.Null : Failure)
        .With("mayRetry", MayRetry)
        .With("remainingMs", RemainingMs));

    /// <summary>Reads a result.</summary>
    public static ModelAnswer Of(EffectResult result) => result.Result is ObjectValue answer
        ? new(
            (answer["text"] as TextValue)?.Text,
            (answer["failure"] as TextValue)?.Text,
            answer["mayRetry"] is BooleanValue { Truth: true },
            answer["remainingMs"] is IntegerValue ms ? (int)ms.Amount : 0)
        : throw new InvalidOperationException("The result of a call to a model is an object.");
}
