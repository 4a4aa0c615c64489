using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ChoiceInput</c>: asks for one of several choices, by name, synonym, place or number.</summary>
public sealed class ChoiceInput : InputDialog
{
    private const string Options = "options";
    private const string Choices = "choices";
    private readonly ChoicesSetting? _choices;
    private readonly ChoicesSetting? _words;
    private readonly ChoicesSetting? _matching;
    private readonly Setting<ListStyle> _style;
    private readonly Setting<ChoiceOutputFormat> _format;

    private ChoiceInput(NodeReader reader)
        : base(reader)
    {
        _choices = ChoicesSetting.Read(reader, "choices", "What may be answered: texts, or {value, action, synonyms}; a list, an expression or a template.", Shape.Items);
        _style = reader.Choice<ListStyle>("style", "How the choices are shown.") ?? new(ListStyle.Auto);
        _words = ChoicesSetting.Read(reader, "choiceOptions", "What stands between choices in a sentence: {inlineSeparator, inlineOr, inlineOrMore, includeNumbers}.", Shape.Options);
        _matching = ChoicesSetting.Read(reader, "recognizerOptions", "How choices are looked for: {noValue, noAction, recognizeNumbers, recognizeOrdinals, allowPartialMatches, maxTokenDistance}.", Shape.Options);
        _format = reader.Choice<ChoiceOutputFormat>("outputFormat", "What is kept: the value of the choice, or its place from 0.") ?? new(ChoiceOutputFormat.Value);
        if (_choices is null)
        {
            reader.Missing("choices", "\"choices\": [\"red\", \"green\"]");
        }
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.ChoiceInput", "Asks for one of several choices.", reader => new ChoiceInput(reader));

    /// <summary>Choices that are computed are computed once for a question: an answer must meet those that were shown.</summary>
    protected override void Prepare(DialogContext dc)
    {
        if (_choices!.Constant is null)
        {
            var shown = _choices.Now(dc);
            dc.State = dc.State.With(Options, ((dc.State[Options] as ObjectValue) ?? ObjectValue.Empty).With(Choices, shown));
        }
    }

    protected override InputState Recognize(DialogContext dc, Value input, out Value recognized)
    {
        var choices = Shown(dc);
        var matching = ChoiceMatching.From(_matching?.Now(dc) ?? Value.Null);
        var found = ChoiceRecognition.Recognize(input.ToString(), choices, matching, Cultures.Of(LocaleOf(dc)), dc.Turn.Input.Now);
        recognized = found is not { } at ? input : _format.Read(dc) == ChoiceOutputFormat.Index ? at : choices[at].Value;
        return found is null ? InputState.Unrecognized : InputState.Valid;
    }

    protected override Activity Decorate(DialogContext dc, Activity prompt)
    {
        var usual = ChoiceLanguage.For(LocaleOf(dc)).Words;
        var words = _words is null ? usual : InlineWords.From(_words.Now(dc), usual) ?? usual;
        return ChoicePrompt.Write(prompt, dc.Turn.Activity, Shown(dc), _style.Read(dc), words);
    }

    private ImmutableArray<Choice> Shown(DialogContext dc) =>
        Choice.From(_choices!.Constant ?? (dc.State[Options] as ObjectValue)?[Choices] ?? Value.Null);
}

/// <summary>What a choice input keeps.</summary>
public enum ChoiceOutputFormat
{
    /// <summary>The value of the choice.</summary>
    Value,

    /// <summary>Its place in the list, from 0.</summary>
    Index,
}
