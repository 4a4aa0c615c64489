using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// The scope <c>turn</c>: what is known only while a step runs. What the engine itself asks for on every step is kept
/// as it is and becomes a value only when an expression wants to see it.
/// </summary>
public sealed class TurnScope(Activity activity)
{
    private ObjectValue _rest = ObjectValue.Empty;
    private ObjectValue? _whole;
    private Activity _activity = activity;
    private DialogEvent? _event;
    private Value? _recognized;

    public Activity Activity
    {
        get => _activity;
        set => (_activity, _whole) = (value, null);
    }

    public DialogEvent? Event
    {
        get => _event;
        set => (_event, _whole) = (value, null);
    }

    /// <summary>What a recognizer made of the message: <c>turn.recognized</c>; null before anybody recognized.</summary>
    public Value? Recognized
    {
        get => _recognized;
        set => (_recognized, _whole) = (value, null);
    }

    /// <summary>Set: running inputs ask again. Null: nobody has decided.</summary>
    public bool? Interrupted
    {
        get => _rest.TryGet("interrupted", out var value) ? Setting.ToBool(value) : null;
        set => Change(value is { } set ? _rest.With("interrupted", set) : _rest.Without("interrupted"));
    }

    /// <summary>The message has been used as an answer already.</summary>
    public bool ActivityProcessed
    {
        get => Setting.ToBool(_rest["activityProcessed"]);
        set => Change(_rest.With("activityProcessed", value));
    }

    public Value this[string name]
    {
        get => _rest[name];
        set => Change(_rest.With(name, value));
    }

    /// <summary>The scope as expressions see it.</summary>
    public ObjectValue Whole()
    {
        if (_whole is not null)
        {
            return _whole;
        }

        var whole = _rest.With("activity", _activity.Fields);
        whole = _event is null ? whole : whole.With("dialogEvent", _event.ToValue());
        return _whole = _recognized is null ? whole : whole.With("recognized", _recognized);
    }

    /// <summary>Writes where an expression or action says.</summary>
    internal string? Write(ReadOnlySpan<Value> path, Value? value)
    {
        var name = path[0].ToString();
        if (name.Equals("activity", StringComparison.OrdinalIgnoreCase))
        {
            Activity = new(Scopes.Change(Whole(), path, value, out var refused)["activity"] as ObjectValue ?? ObjectValue.Empty);
            return refused;
        }

        if (name.Equals("recognized", StringComparison.OrdinalIgnoreCase))
        {
            Recognized = Scopes.Change(Whole(), path, value, out var refused)["recognized"];
            return refused;
        }

        Change(Scopes.Change(_rest, path, value, out var error));
        return error;
    }

    private void Change(ObjectValue rest) => (_rest, _whole) = (rest, null);
}
