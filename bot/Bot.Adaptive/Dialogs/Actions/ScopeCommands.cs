using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.GotoAction</c>, <c>Microsoft.BreakLoop</c>, <c>Microsoft.ContinueLoop</c>: end with a command that the
/// scopes around obey or hand on.
/// </summary>
public sealed class ScopeCommandAction : DialogAction
{
    private readonly Func<DialogContext, ScopeCommand> _command;

    private ScopeCommandAction(NodeReader reader, Func<DialogContext, ScopeCommand> command)
        : base(reader) => _command = command;

    /// <summary>The kinds that this class serves.</summary>
    public static ImmutableArray<Kind> Kinds { get; } =
    [
        Kind.Of<Dialog>("Microsoft.GotoAction", "Goes on at another action.", Goto),
        Kind.Of<Dialog>("Microsoft.BreakLoop", "Ends the loop around.", reader => new ScopeCommandAction(reader, _ => new ScopeCommand.Break())),
        Kind.Of<Dialog>("Microsoft.ContinueLoop", "Goes on with the next item of the loop around.", reader => new ScopeCommandAction(reader, _ => new ScopeCommand.Continue())),
    ];

    protected override Move Run(DialogContext dc, Value options) => Move.End(new Ending(Value.Null, _command(dc)));

    private static ScopeCommandAction Goto(NodeReader reader)
    {
        if (reader.Text("actionId", "The id of the action.") is { } id)
        {
            if (id.Expression is null)
            {
                reader.ExpectAction("actionId", id.Constant ?? "");
            }

            return new(reader, dc => new ScopeCommand.Goto(id.Read(dc) ?? throw new DialogException("Unable to get a ActionId from state.")));
        }

        var missing = reader.Missing("actionId", "\"actionId\": \"askName\"");
        return new(reader, _ => new ScopeCommand.Goto(missing));
    }
}
