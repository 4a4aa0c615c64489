using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>The scope <c>dialogContext</c>: what runs here and around, by id. Action scopes are bookkeeping and not shown.</summary>
internal static class StackView
{
    public static ObjectValue Of(DialogContext dc)
    {
        var ids = new List<Value>();
        for (var at = dc.Leaf; at is not null; at = at.Parent)
        {
            for (var i = at.Stack.Count - 1; i >= 0; i--)
            {
                if (at.Stack[i].Dialog is not ActionScope)
                {
                    ids.Add(at.Stack[i].Dialog.Id);
                }
            }
        }

        return ObjectValue.Empty
            .With("stack", ListValue.Of(ids))
            .With("hasPendingActions", dc.Container is { Plans.Count: > 0 })
            .With("activeDialog", dc.Active?.Dialog.Id)
            .With("parent", dc.Parent?.Active?.Dialog.Id);
    }
}
