using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Turns;

/// <summary>Something that the interviewer says.</summary>
/// <param name="Choices">Buttons that spare typing; whatever they say may also be written.</param>
public sealed record InterviewerMessage(MessageKind Kind, string Text, IReadOnlyList<string>? Choices = null)
{
    /// <summary>Where the metadata stands inside an activity's channel data.</summary>
    public const string Field = "candor";

    public string? QuestionId { get; init; }

    public MessageSource Source { get; init; } = MessageSource.Study;

    public string? Trigger { get; init; }

    /// <summary>The slot that a probe asks for.</summary>
    public string? Slot { get; init; }

    public ModelStamp? Model { get; init; }

    /// <summary>As it is sent: the channel data tells pages what kind of message it is and how far the interview is.</summary>
    public Activity ToActivity(InterviewTurn turn)
    {
        var activity = Activity.Message(Text)
            .With("textFormat", "plain")
            .With("locale", turn.State.Language)
            .With("inputHint", Kind is MessageKind.Question or MessageKind.Probe or MessageKind.Consent or MessageKind.Rating or MessageKind.Recap ? "expectingInput" : "acceptingInput")
            .With("channelData", ObjectValue.Empty.With(Field, About(turn)));
        return Choices is { Count: > 0 } ? activity.With("suggestedActions", Buttons(Choices)) : activity;
    }

    /// <summary>Makes what a plain action sent say about itself what our own messages say.</summary>
    public static Activity Described(Activity sent, InterviewTurn turn) => sent.IsMessage && sent.ChannelData[Field] is not ObjectValue
        ? sent.With("channelData", sent.ChannelData.With(Field, From(sent).About(turn)))
        : sent;

    /// <summary>What an activity that was sent says about itself; activities of plain actions are notices of the study.</summary>
    public static InterviewerMessage From(Activity activity)
    {
        var about = activity.ChannelData[Field] as ObjectValue ?? ObjectValue.Empty;
        var model = TextOf(about["model"]);
        return new(Parse(about["kind"], MessageKind.Notice), activity.MessageText ?? "")
        {
            QuestionId = TextOf(about["questionId"]),
            Source = Parse(about["source"], MessageSource.Study),
            Trigger = TextOf(about["trigger"]),
            Slot = TextOf(about["slot"]),
            Model = model is null ? null : new(model, TextOf(about["promptRevision"]) ?? ""),
        };
    }

    private ObjectValue About(InterviewTurn turn)
    {
        var (asked, total) = turn.Progress;
        var about = ObjectValue.Empty
            .With("kind", Written(Kind))
            .With("source", Written(Source))
            .With("progress", ObjectValue.Empty.With("asked", asked).With("total", total))
            .With("generated", Source == MessageSource.Model);
        about = QuestionId is null ? about : about.With("questionId", QuestionId);
        about = Trigger is null ? about : about.With("trigger", Trigger);
        about = Choices is not { Count: > 0 } ? about : about.With(Click.Instance, Pointing(turn)?.Instance ?? Pending.InstanceOf(turn.Now));
        about = Slot is null ? about : about.With("slot", Slot);
        return Model is null ? about : about.With("model", Model.Name).With("promptRevision", Model.PromptRevision);
    }

    /// <summary>What a notice with buttons leads back to; null for what asks itself.</summary>
    private Pending? Pointing(InterviewTurn turn) => Kind == MessageKind.Notice ? turn.State.Pending : null;

    private static ObjectValue Buttons(IReadOnlyList<string> choices) =>
        ObjectValue.Empty.With("actions", ListValue.Of(choices.Select(choice =>
            ObjectValue.Empty.With("type", "imBack").With("title", choice).With("value", choice))));

    private static string? TextOf(Value value) => (value as TextValue)?.Text;

    private static string Written<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Parse<T>(Value value, T otherwise)
        where T : struct, Enum => Enum.TryParse<T>(TextOf(value), ignoreCase: true, out var parsed) ? parsed : otherwise;
}
