using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Asks for one value and keeps asking until it is valid or the turns are used up. Whether others may interrupt, and what
/// happens then, follows upstream's inputs: see section 8 of the specification of the format.
/// </summary>
public abstract class InputDialog : DialogAction
{
    private const string TurnCount = "turnCount";
    private const string Input = "value";
    private readonly Setting<bool>? _alwaysPrompt;
    private readonly Setting<bool>? _allowInterruptions;
    private readonly PropertyPath? _property;
    private readonly ValueSetting? _value;
    private readonly ImmutableArray<Expression> _validations;
    private readonly Setting<int>? _maxTurnCount;
    private readonly ValueSetting? _defaultValue;
    private readonly ActivityTemplate? _defaultValueResponse;
    private readonly ActivityTemplate? _prompt;
    private readonly ActivityTemplate? _unrecognizedPrompt;
    private readonly ActivityTemplate? _invalidPrompt;
    private readonly Setting<string?>? _defaultLocale;

    protected InputDialog(NodeReader reader)
        : base(reader)
    {
        _alwaysPrompt = reader.Bool("alwaysPrompt", "Asks even when the property has a value already.");
        _allowInterruptions = reader.Bool("allowInterruptions", "Whether dialogs around may react to the message first; yes when missing.");
        _property = reader.Path("property", "Where the value is kept.");
        _value = reader.Value("value", "Where to look for a value before asking.");
        _prompt = reader.Activity("prompt", "The question.");
        _unrecognizedPrompt = reader.Activity("unrecognizedPrompt", "What to say when the answer is not of the wanted kind.");
        _invalidPrompt = reader.Activity("invalidPrompt", "What to say when the answer fails a validation.");
        _validations = reader.Conditions("validations", "Conditions over this.value that must hold.");
        _maxTurnCount = reader.Int("maxTurnCount", "How often to ask at most.");
        _defaultValue = reader.Value("defaultValue", "What is kept when nobody answers well in that many turns.");
        _defaultLocale = reader.Text("defaultLocale", "The locale of the answer when neither turn nor activity tells one.");
        _defaultValueResponse = reader.Activity("defaultValueResponse", "What is said when the default is kept.");
    }

    public override Move Continue(DialogContext dc)
    {
        var interrupted = dc.Turn.Scope.Interrupted ?? false;
        if (!interrupted && !dc.Turn.Activity.IsMessage)
        {
            return Move.Wait;
        }

        var turnCount = Setting.ToInt(dc.State[TurnCount]);
        var state = RecognizeInput(dc, interrupted ? 0 : turnCount);
        if (state == InputState.Valid)
        {
            return Keep(dc, dc.State[Input]);
        }

        if (_maxTurnCount is null || turnCount < _maxTurnCount.Read(dc))
        {
            dc.State = interrupted ? dc.State : dc.State.With(TurnCount, turnCount + 1);
            return Ask(dc, state);
        }

        return _defaultValue is null ? Move.End() : KeepDefault(dc, _defaultValue);
    }

    public override Move Resume(DialogContext dc, Ending ending) => Ask(dc, InputState.Missing);

    public override void Reprompt(DialogContext dc) => Ask(dc, InputState.Missing);

    protected override Move Run(DialogContext dc, Value options)
    {
        dc.State = dc.State.With(TurnCount, 0);
        if (options is ObjectValue)
        {
            dc.State = dc.State.With("options", options);
        }

        Prepare(dc);
        var always = _alwaysPrompt?.Read(dc) ?? false;
        if (always && _property is not null)
        {
            dc.Set(_property, Value.Null);
        }

        var state = always ? InputState.Missing : RecognizeInput(dc, 0);
        if (state == InputState.Valid)
        {
            return Keep(dc, dc.State[Input]);
        }

        dc.State = dc.State.With(TurnCount, 1);
        return Ask(dc, state);
    }

    protected override bool OnPreBubble(DialogContext dc, DialogEvent raised)
    {
        if (raised.Name != DialogEvent.ActivityReceived || !dc.Turn.Activity.IsMessage)
        {
            return false;
        }

        // Recognition comes first, so that whether to allow an interruption may depend on what was recognized.
        dc.Parent?.Emit(new(DialogEvent.RecognizeUtterance, dc.Turn.Activity.Fields, Bubble: false));
        return _allowInterruptions is not null && !(_allowInterruptions.TryRead(dc, out var error) && error is null);
    }

    /// <summary>Turns the value in <c>this.value</c> into what is kept, or says why it cannot be.</summary>
    protected abstract InputState Recognize(DialogContext dc, Value input, out Value recognized);

    /// <summary>What an activity offers as a value: its text, or the payload of a card.</summary>
    protected virtual Value InputOf(Activity activity) =>
        string.IsNullOrEmpty(activity.MessageText) && !activity.Value.IsNull ? activity.Value : activity.Fields["text"];

    /// <summary>Runs once, before the first question.</summary>
    protected virtual void Prepare(DialogContext dc)
    {
    }

    /// <summary>The locale in which the answer is read.</summary>
    protected string LocaleOf(DialogContext dc) => dc.Turn.GivenLocale ?? _defaultLocale?.Read(dc) ?? DialogTurn.UsualLocale;

    /// <summary>What an <c>outputFormat</c> makes of a recognized value, which it sees as <c>this.value</c>.</summary>
    /// <exception cref="DialogException">The expression fails.</exception>
    protected static Value Format(DialogContext dc, string kind, ValueSetting? format, Value recognized)
    {
        if (format is null)
        {
            return recognized;
        }

        Remember(dc, recognized);
        var formatted = format.TryRead(dc);
        return formatted.Failed
            ? throw new DialogException($"In {kind}, OutputFormat Expression evaluation resulted in an error. Error: {formatted.Error}")
            : formatted.Value;
    }

    /// <summary>The question as it is sent.</summary>
    protected virtual Activity Decorate(DialogContext dc, Activity prompt) => prompt;

    private InputState RecognizeInput(DialogContext dc, int turnCount)
    {
        var input = Value.Null as Value;
        if (_property is not null)
        {
            // Taken out until it is validated, so that a bad value is not found again in the next turn.
            input = dc.Get(_property);
            if (!input.IsNull)
            {
                dc.Set(_property, Value.Null);
            }
        }

        if (input.IsNull && _value is not null)
        {
            var given = _value.TryRead(dc);
            input = given.Failed
                ? throw new DialogException($"In InputDialog, this.Value expression evaluation resulted in an error. Error: {given.Error}")
                : given.Value;
        }

        if (input.IsNull && turnCount > 0 && !dc.Turn.Scope.ActivityProcessed)
        {
            input = InputOf(dc.Turn.Activity);
        }

        dc.State = dc.State.With(Input, input);
        if (input.IsNull)
        {
            return InputState.Missing;
        }

        var state = Recognize(dc, input, out var recognized);
        if (state != InputState.Valid)
        {
            return state;
        }

        Remember(dc, recognized);
        if (_validations.Any(validation => !Setting.Holds(validation, dc)))
        {
            return InputState.Invalid;
        }

        dc.Turn.Scope.ActivityProcessed = true;
        return InputState.Valid;
    }

    private static void Remember(DialogContext dc, Value recognized)
    {
        dc.State = dc.State.With(Input, recognized);
        dc.Turn.Version++;
    }

    private Move Keep(DialogContext dc, Value value)
    {
        if (_property is not null)
        {
            dc.Set(_property, value);
        }

        return Move.End(value);
    }

    private Move KeepDefault(DialogContext dc, ValueSetting defaultValue)
    {
        var value = defaultValue.TryRead(dc).Value;
        if (_defaultValueResponse?.Render(dc) is { } response && SendActivity.HasContent(response))
        {
            dc.Turn.Send(response);
        }

        return Keep(dc, value);
    }

    private Move Ask(DialogContext dc, InputState state)
    {
        var template = state switch
        {
            InputState.Unrecognized => _unrecognizedPrompt ?? _invalidPrompt,
            InputState.Invalid => _invalidPrompt ?? _unrecognizedPrompt,
            _ => null,
        };
        if (template is null && _prompt is null)
        {
            throw new DialogException("InputDialog is missing Prompt.");
        }

        var asked = template?.Render(dc) ?? _prompt?.Render(dc);
        if (asked is null || !SendActivity.HasContent(asked))
        {
            throw new DialogException($"Call to OnRenderPromptAsync() returned a null activity for state {state}.");
        }

        dc.Turn.Send(Decorate(dc, asked.Fields.Contains("inputHint") ? asked : asked.With("inputHint", "expectingInput")));

        // What was typed is not part of what has to be remembered: a state that keeps it would hold answers twice.
        dc.State = dc.State.Without(Input);
        return Move.Wait;
    }
}
