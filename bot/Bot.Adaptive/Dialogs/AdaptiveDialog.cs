using System.Collections.Immutable;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Sources;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// <c>Microsoft.AdaptiveDialog</c>: a container whose triggers answer events with queued actions. Events are offered to it
/// before and after the dialogs around it; see <see cref="AdaptiveEvents"/> for what it does by itself.
/// </summary>
public sealed partial class AdaptiveDialog : Dialog
{
    /// <summary>Of triggers with more than one: every event weighs them against each other.</summary>
    private const int MostAlternatives = 256;

    private readonly ImmutableArray<Dialog> _dialogs;
    private readonly Dictionary<string, Dialog> _inner;
    private readonly Setting<bool> _autoEnd;
    private readonly PropertyPath _result;
    private ImmutableArray<string> _tracked;

    private AdaptiveDialog(NodeReader reader)
    {
        Recognizer = reader.Component<Recognizer>("recognizer", "Finds intents and entities in what people write.");
        Language = reader.Language("generator", "The .lg file whose templates the texts inside may call.");
        Triggers = reader.Components<Trigger>("triggers", "What to do on which event, in order of priority.");
        Selector = reader.Component<TriggerSelector>("selector", "Chooses among triggers that match; the most specific first when missing.") ?? TriggerSelector.Default;
        _autoEnd = reader.Bool("autoEndDialog", "Ends when no action is left.") ?? new(true);
        _result = reader.Path("defaultResultProperty", "What the dialog ends with.") ?? reader.PathOf("dialog.result");
        _dialogs = reader.Dialogs("dialogs", "Dialogs that actions inside may begin by id.");
        Triggers = [.. Triggers.Select((trigger, order) => trigger.InOrder(order))];
        _inner = [];
        TracksChanges = Triggers.Any(trigger => trigger.RunsOnce);
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.AdaptiveDialog", "A dialog that reacts to events with actions.", reader => new AdaptiveDialog(reader));

    public Recognizer? Recognizer { get; }

    public LanguageReference? Language { get; }

    public ImmutableArray<Trigger> Triggers { get; }

    public TriggerSelector Selector { get; }

    /// <summary>Whether any trigger runs once, so that changes have to be counted.</summary>
    internal bool TracksChanges { get; }

    /// <summary>The places whose changes are counted.</summary>
    internal ImmutableArray<string> Tracked =>
        _tracked.IsDefault ? _tracked = [.. Triggers.SelectMany(trigger => trigger.Tracked).Distinct(StringComparer.Ordinal)] : _tracked;

    public override IEnumerable<Dialog> Children => Triggers.Select(t => t.Actions).Concat(_dialogs);

    /// <summary>A dialog inside this container, whatever scope it stands in; null when there is none of that id.</summary>
    public Dialog? FindInner(string id) => _inner.GetValueOrDefault(id);

    public override Move Begin(DialogContext dc, Value options)
    {
        if (options is ObjectValue given)
        {
            dc.State = given;
        }

        dc.Emit(new(DialogEvent.BeginDialog, options, Bubble: false));
        return RunActions(dc);
    }

    public override Move Continue(DialogContext dc) => RunActions(dc);

    public override Move Resume(DialogContext dc, Ending ending)
    {
        // Something was pushed over the container itself and has ended: ask again instead of going on by accident.
        Reprompt(dc);
        return Move.Wait;
    }

    public override void Reprompt(DialogContext dc) => ChildContext(dc)?.Reprompt();

    public override DialogContext? ChildContext(DialogContext dc) =>
        dc.Active is { Plans: [var running, ..] }
            ? new DialogContext(dc.Turn, running.Stack, dc, Language is null ? dc.Language : Language.Id)
            : null;

    /// <summary>Called once by the loader, when all dialogs inside have their ids.</summary>
    internal void Index(Diagnostics found)
    {
        if (!CompareTriggers())
        {
            found.Error(Origin.File, Origin.At, $"The conditions of the triggers of {Id} have more than {MostAlternatives} alternatives together: join fewer by ||.");
        }

        var sameNames = new Dictionary<string, int>(StringComparer.Ordinal);
        var open = new Stack<Dialog>(Children);
        while (open.TryPop(out var dialog))
        {
            Name(dialog, sameNames);
            if (dialog is not AdaptiveDialog)
            {
                foreach (var child in dialog.Children)
                {
                    open.Push(child);
                }
            }
        }
    }

    private bool CompareTriggers()
    {
        var alternatives = 0;
        foreach (var trigger in Triggers)
        {
            alternatives += trigger.Clauses.Length > 1 ? trigger.Clauses.Length : 0;
            if (alternatives > MostAlternatives)
            {
                return false;
            }
        }

        foreach (var trigger in Triggers)
        {
            trigger.Among(Triggers);
        }

        return true;
    }

    /// <summary>Dialogs whose computed ids are the same are told apart by a number, as upstream does.</summary>
    private void Name(Dialog dialog, Dictionary<string, int> sameNames)
    {
        if (!_inner.TryAdd(dialog.Id, dialog) && dialog.HasComputedId)
        {
            var same = sameNames[dialog.Id] = sameNames.GetValueOrDefault(dialog.Id, 1) + 1;
            dialog.Id = $"{dialog.Id}{same}";
            _inner.TryAdd(dialog.Id, dialog);
        }
    }

    protected override bool OnPreBubble(DialogContext dc, DialogEvent raised) => AdaptiveEvents.Process(this, dc, raised, preBubble: true);

    protected override bool OnPostBubble(DialogContext dc, DialogEvent raised) => AdaptiveEvents.Process(this, dc, raised, preBubble: false);
}
