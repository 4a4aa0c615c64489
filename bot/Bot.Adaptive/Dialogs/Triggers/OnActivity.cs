using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.OnActivity</c> and its relatives for one activity type each. Matches before recognition.</summary>
public sealed class OnActivity : Trigger
{
    private readonly string _type;

    private OnActivity(NodeReader reader, string type)
        : base(reader, DialogEvent.ActivityReceived) => _type = type;

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Trigger>("Microsoft.OnActivity", "When an activity of a type comes.", reader =>
            new OnActivity(reader, reader.Constant("type", "The activity type.") ?? reader.Missing("type", "\"type\": \"event\""))),
        .. Types.Select(pair => Kind.Of<Trigger>($"Microsoft.On{pair.Name}Activity", $"When an activity of type {pair.Type} comes.", reader => new OnActivity(reader, pair.Type))),
    ];

    public override ImmutableArray<string> Requirements => [$"turn.activity.type == '{_type}'"];

    private static IEnumerable<(string Name, string Type)> Types =>
    [
        ("Message", "message"), ("ConversationUpdate", "conversationUpdate"), ("Event", "event"), ("Typing", "typing"),
        ("Handoff", "handoff"), ("EndOfConversation", "endOfConversation"), ("Invoke", "invoke"),
        ("MessageDelete", "messageDelete"), ("MessageUpdate", "messageUpdate"), ("MessageReaction", "messageReaction"),
        ("InstallationUpdate", "installationUpdate"), ("Command", "command"), ("CommandResult", "commandResult"),
    ];

    protected override bool MatchesOwn(DialogContext dc) => dc.Turn.Activity.Type == _type;
}
