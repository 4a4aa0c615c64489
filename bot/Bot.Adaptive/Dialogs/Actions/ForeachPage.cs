using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ForeachPage</c>: runs actions for each page of a list.</summary>
public sealed class ForeachPage : DialogAction
{
    private const string Round = "round";
    private readonly PropertyPath? _items;
    private readonly Setting<int> _size;
    private readonly PropertyPath _page;
    private readonly PropertyPath _index;
    private readonly ActionScope _actions;

    private ForeachPage(NodeReader reader)
        : base(reader)
    {
        _items = reader.Path("itemsProperty", "The list.");
        _size = reader.Int("pageSize", "Items on a page; 10 when missing.") ?? new(10);
        _page = reader.Path("page", "Where the items of the page go.") ?? reader.PathOf("dialog.foreach.page");
        _index = reader.Path("pageIndex", "Where the number of the page goes.") ?? reader.PathOf("dialog.foreach.pageindex");
        _actions = reader.Scope(reader.Actions("actions", "What to do with each page."));
        if (_items is null)
        {
            reader.Missing("itemsProperty", "\"itemsProperty\": \"user.cities\"");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.ForeachPage", "Runs actions for each page of items.", reader => new ForeachPage(reader));

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
        var size = Math.Max(1, _size.Read(dc));
        if (_items!.Read(dc) is not ListValue list || (long)round * size >= list.Count)
        {
            return Move.End();
        }

        dc.State = dc.State.With(Round, round);
        dc.Set(_page, new ListValue(list.Items.GetRange(round * size, Math.Min(size, list.Count - (round * size)))));
        dc.Set(_index, round + 1);
        return Move.Begin(_actions);
    }
}
