using System.Collections.Immutable;
using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// The workbench of one step: what dialogs read and change while it runs. Made from immutable input, read off into an
/// immutable outcome, and thrown away; nothing outside the step ever sees it.
/// </summary>
public sealed class DialogTurn
{
    /// <summary>What is spoken when nobody says otherwise.</summary>
    internal const string UsualLocale = "en-us";

    private readonly IReadOnlyList<object> _parts;
    private readonly Outgoing _outgoing;
    private readonly ImmutableList<MemoryWrite>.Builder _writes = ImmutableList.CreateBuilder<MemoryWrite>();

    internal DialogTurn(Flow flow, MemoryState memory, StepInput input, IReadOnlyList<object> parts)
    {
        Flow = flow;
        Input = input;
        User = memory.User;
        Conversation = memory.Conversation;
        Scope = new TurnScope(input.Activity);
        Result = input.Result;
        Random = new Random(input.Seed);
        _outgoing = new Outgoing(input.Activity.Id ?? "step");
        _parts = parts;
    }

    public Flow Flow { get; }

    public StepInput Input { get; }

    public Activity Activity => Scope.Activity;

    /// <summary>What this step may still spend.</summary>
    public Fuel Fuel { get; } = new();

    public Random Random { get; }

    /// <summary>The scope <c>turn</c>.</summary>
    public TurnScope Scope { get; }

    /// <summary>The activities to send, in order.</summary>
    internal IReadOnlyList<Activity> Sent => _outgoing.Activities;

    internal Effect? Asked { get; private set; }

    internal ObjectValue User { get; private set; }

    internal ObjectValue Conversation { get; private set; }

    internal bool ReceivedEmitted { get; set; }

    /// <summary>Whether a property of <c>class</c> is being evaluated: it may name itself.</summary>
    internal bool ReadsDefinition { get; set; }

    /// <summary>Counts writes to any scope: the key of template caches.</summary>
    internal long Version { get; set; }

    private EffectResult? Result { get; set; }

    /// <summary>What the caller of the step brought along for the kinds that it added to the language.</summary>
    /// <exception cref="DialogException">The caller brought nothing of this type: the flow uses kinds that it does not run.</exception>
    public T Part<T>()
        where T : class
    {
        foreach (var part in _parts)
        {
            if (part is T wanted)
            {
                return wanted;
            }
        }

        throw new DialogException($"This flow uses kinds that need {typeof(T).Name}, which this runner does not provide.");
    }

    /// <summary>Sends an activity when the step is over.</summary>
    /// <returns>The id by which later actions may change it or take it back.</returns>
    public string Send(Activity activity) => _outgoing.Add(activity);

    /// <summary>Changes an activity that was sent before.</summary>
    internal void Update(string id, Activity activity) => _outgoing.Update(id, activity);

    /// <summary>Takes back an activity that was sent before.</summary>
    internal void Withdraw(string id) => _outgoing.Delete(id);

    /// <summary>Asks for an effect. The dialog that asks then waits; its <see cref="Dialog.Perform"/> gets the result.</summary>
    public void Ask(Effect effect) => Asked = effect;

    /// <summary>The locale of the step: <c>turn.locale</c>, else the activity's, else US English.</summary>
    public string Locale => GivenLocale ?? UsualLocale;

    /// <summary>The locale that the turn or the activity tells; null when neither does.</summary>
    internal string? GivenLocale =>
        Scope["locale"] is TextValue { Text: { Length: > 0 } set } ? set
        : Activity.Locale is { Length: > 0 } own ? own
        : null;

    /// <summary>The time of the step where the person is, as far as the activity tells.</summary>
    internal DateTimeOffset LocalNow => Activity.LocalTimestamp ?? Input.Now;

    internal CultureInfo Culture => Cultures.Of(Locale);

    /// <summary>A scope that the caller's parts add to memory, such as <c>interview</c>; null when nobody adds it.</summary>
    internal IMemoryScope? FindScope(string name)
    {
        foreach (var part in _parts)
        {
            if (part is IMemoryScope scope && string.Equals(scope.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return scope;
            }
        }

        return null;
    }

    internal EffectResult? TakeResult()
    {
        var result = Result;
        Result = null;
        return result;
    }

    /// <summary>Writes to <c>user</c> or <c>conversation</c> and remembers the write for the stored memory.</summary>
    internal string? WriteLasting(ImmutableArray<Value> path, Value? value)
    {
        Version++;
        var isUser = string.Equals(path[0].ToString(), "user", StringComparison.OrdinalIgnoreCase);
        var changed = Scopes.Change(isUser ? User : Conversation, path.AsSpan()[1..], value, out var error);
        if (error is not null)
        {
            return error;
        }

        if (isUser)
        {
            User = changed;
        }
        else
        {
            Conversation = changed;
        }

        _writes.Add(new(path.SetItem(0, isUser ? "user" : "conversation"), value));
        return null;
    }

    internal MemoryState ReadOff() => new(User, Conversation, _writes.ToImmutable());
}
