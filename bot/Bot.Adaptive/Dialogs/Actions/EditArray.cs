using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.EditArray</c>: changes a list in memory.</summary>
public sealed class EditArray : DialogAction
{
    private const int ItemsPerOperation = 6;
    private readonly Setting<Change> _change;
    private readonly PropertyPath? _items;
    private readonly PropertyPath? _result;
    private readonly ValueSetting? _value;

    private EditArray(NodeReader reader)
        : base(reader)
    {
        _change = reader.Choice<Change>("changeType", "What to do with the list.") ?? new(Change.Push);
        _items = reader.Path("itemsProperty", "The list.");
        _result = reader.Path("resultProperty", "Where to put what was taken, or whether something was.");
        _value = reader.Value("value", "What to push or remove.");
    }

    private enum Change
    {
        Push,
        Pop,
        Take,
        Remove,
        Clear,
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.EditArray", "Changes a list in memory.", reader => new EditArray(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        var change = _change.Read(dc);
        if (_items is null)
        {
            throw new DialogException($"EditArray: \"{change}\" operation couldn't be performed because the ItemsProperty wasn't specified.");
        }

        if (_value is null && change is (Change.Push or Change.Remove))
        {
            throw new DialogException($"EditArray: \"{change}\" operation couldn't be performed for array \"={_items}\" because a value wasn't specified.");
        }

        var list = _items.Read(dc) as ListValue ?? ListValue.Empty;
        dc.Spend(1 + (list.Count / ItemsPerOperation));
        var (after, result) = Edit(change, list, _value?.TryRead(dc) ?? Value.Null);
        dc.Set(_items, after);
        if (_result is not null)
        {
            dc.Set(_result, result);
        }

        return Move.End(result);
    }

    private static (ListValue After, Value Result) Edit(Change change, ListValue list, Result value)
    {
        switch (change)
        {
            case Change.Push:
                return (value.Failed || value.Value.IsNull ? list : new(list.Items.Add(value.Value)), Value.Null);
            case Change.Pop:
                return list.Count == 0
                    ? throw new DialogException("EditArray: nothing can be popped from an empty list.")
                    : (new(list.Items.RemoveAt(list.Count - 1)), list[^1]);
            case Change.Take:
                return list.Count == 0 ? (list, Value.Null) : (new(list.Items.RemoveAt(0)), list[0]);
            case Change.Remove:
                var at = list.Items.FindIndex(item => item.Equals(value.Value) || item.ToString() == value.Value.ToString());
                return value.Failed || value.Value.IsNull || at < 0 ? (list, false) : (new(list.Items.RemoveAt(at)), true);
            default:
                return (ListValue.Empty, list.Count > 0);
        }
    }
}
