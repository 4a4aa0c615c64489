using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.Foreach</c>: runs actions for each item of a list, or for each property of an object. The list is read
/// again for every round; the place in it is kept with the loop itself, so loops may nest and be interrupted.
/// </summary>
public sealed class Foreach : DialogAction
{
    private const string Round = "round";
    private readonly PropertyPath? _items;
    private readonly PropertyPath _index;
    private readonly PropertyPath _value;
    private readonly ActionScope _actions;

    private Foreach(NodeReader reader)
        : base(reader)
    {
        _items = reader.Path("itemsProperty", "The list or object.");
        _index = reader.Path("index", "Where the index or key of the round goes.") ?? reader.PathOf("dialog.foreach.index");
        _value = reader.Path("value", "Where the item of the round goes.") ?? reader.PathOf("dialog.foreach.value");
        _actions = reader.Scope(reader.Actions("actions", "What to do in each round."));
        if (_items is null)
        {
            reader.Missing("itemsProperty", "\"itemsProperty\": \"user.cities\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.Foreach", "Runs actions for each item.", reader => new Foreach(reader));

    public override IEnumerable<Dialog> Children => [_actions];

    public override Move Resume(DialogContext dc, Ending ending) => ending.Command switch
    {
        ScopeCommand.Break => Move.End(),
        ScopeCommand.Goto => Move.End(ending),
        _ => Next(dc, Setting.ToInt(dc.State[Round]) + 1),
    };

    public override Move Continue(DialogContext dc) => Next(dc, Setting.ToInt(dc.State[Round]) + 1);

    protected override Move Run(DialogContext dc, Value options) => Next(dc, 0);

    private Move Next(DialogContext dc, int round)
    {
        if (At(dc, _items!.Read(dc), round) is not var (key, item))
        {
            return Move.End();
        }

        dc.State = dc.State.With(Round, round);
        dc.Set(_index, key);
        dc.Set(_value, item);
        return Move.Begin(_actions);
    }

    /// <summary>What a round is about; null when there is no such round.</summary>
    private static (Value Key, Value Item)? At(DialogContext dc, Value items, int round)
    {
        switch (items)
        {
            case ListValue list when round < list.Count:
                return (round, list[round]);
            case ObjectValue obj when round < obj.Count:
                dc.Spend(obj.Count);
                var (name, value) = obj.ElementAt(round);
                return (name, value);
            default:
                return null;
        }
    }
}
