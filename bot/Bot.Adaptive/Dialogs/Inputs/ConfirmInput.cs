using System.Collections.Immutable;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Dialogs.Schemas;
using Bot.Adaptive.Recognition;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.ConfirmInput</c>: asks for yes or no.</summary>
public sealed class ConfirmInput : InputDialog
{
    private readonly ChoicesSetting? _choices;
    private readonly ChoicesSetting? _words;
    private readonly Setting<ListStyle> _style;
    private readonly ValueSetting? _format;

    private ConfirmInput(NodeReader reader)
        : base(reader)
    {
        _choices = ChoicesSetting.Read(reader, "confirmChoices", "The two choices, the one for yes first; those of the language when missing.", Shape.Items);
        _style = reader.Choice<ListStyle>("style", "How the choices are shown.") ?? new(ListStyle.Auto);
        _words = ChoicesSetting.Read(reader, "choiceOptions", "What stands between choices in a sentence: {inlineSeparator, inlineOr, inlineOrMore, includeNumbers}.", Shape.Options);
        _format = reader.Value("outputFormat", "Computes what is kept from this.value, which is true or false.");
    }

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.ConfirmInput", "Asks for yes or no.", reader => new ConfirmInput(reader));

    protected override InputState Recognize(DialogContext dc, Value input, out Value recognized)
    {
        recognized = input;
        if (Truth(dc, input) is not { } truth)
        {
            return InputState.Unrecognized;
        }

        recognized = Format(dc, "ConfirmInput", _format, truth);
        return InputState.Valid;
    }

    protected override Activity Decorate(DialogContext dc, Activity prompt) =>
        ChoicePrompt.Write(prompt, dc.Turn.Activity, Shown(dc), _style.Read(dc), Words(dc));

    private bool? Truth(DialogContext dc, Value input)
    {
        if (input is BooleanValue given)
        {
            return given.Truth;
        }

        var (text, locale, now) = (input.ToString(), LocaleOf(dc), dc.Turn.Input.Now);
        if (new BooleanReader().Read(text, Cultures.Of(locale), now) is [var said, ..])
        {
            return Setting.ToBool(said.Resolution["value"]);
        }

        var numbered = Words(dc).Numbers ?? true;
        var matching = ChoiceMatching.Usual with { Numbers = numbered, Ordinals = numbered };
        return ChoiceRecognition.Recognize(text, Shown(dc), matching, Cultures.Of(locale), now) is { } at ? at == 0 : null;
    }

    private InlineWords Words(DialogContext dc)
    {
        var usual = ChoiceLanguage.For(LocaleOf(dc)).Words;
        return _words is null ? usual : InlineWords.From(_words.Now(dc), usual) ?? usual;
    }

    private ImmutableArray<Choice> Shown(DialogContext dc)
    {
        if (_choices is not null)
        {
            return _choices.Choices(dc);
        }

        var language = ChoiceLanguage.For(LocaleOf(dc));
        return [new(language.Yes), new(language.No)];
    }
}
