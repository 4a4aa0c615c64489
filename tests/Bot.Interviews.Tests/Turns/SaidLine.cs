using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Interviews.Tests.Turns;

/// <summary>One message of the interviewer as a channel gets it.</summary>
internal sealed record SaidLine(Activity Activity)
{
    private readonly InterviewerMessage _message = InterviewerMessage.From(Activity);

    public MessageKind Kind => _message.Kind;

    public string Text => _message.Text;

    public string? QuestionId => _message.QuestionId;

    public MessageSource Source => _message.Source;

    public string? Trigger => _message.Trigger;

    public string? Slot => _message.Slot;

    public ModelStamp? Model => _message.Model;

    /// <summary>The last message of an interview says so, for pages.</summary>
    public bool Ends => (Activity.ChannelData[InterviewerMessage.Field] as ObjectValue)?["ended"] is BooleanValue { Truth: true };

    /// <summary>What the buttons say.</summary>
    public IReadOnlyList<string> Choices =>
        Activity.Fields["suggestedActions"] is ObjectValue buttons && buttons["actions"] is ListValue actions
            ? [.. actions.Items.Select(action => ((ObjectValue)action)["value"].ToString())]
            : [];

    public override string ToString() => $"[{Kind}] {Text}";
}
