using Bot.Adaptive.Dialogs.Loading;

namespace Bot.Adaptive.Dialogs;

/// <summary>The kinds of the documented format, listed by hand: a new kind is a file and a line here.</summary>
public static class StandardKinds
{
    public static KindTable Table { get; } = new(
    [
        AdaptiveDialog.Kind,

        // Triggers
        .. EventTrigger.Kinds,
        .. OnActivity.Kinds,
        OnIntent.Kind,

        // Selectors
        FirstSelector.Kind,
        MostSpecificSelector.Kind,

        // Recognizers
        RegexRecognizer.Kind,

        // Inputs
        TextInput.Kind,

        // Actions
        BeginDialog.Kind,
        .. CancelDialogs.Kinds,
        .. DeleteProperty.Kinds,
        EditActions.Kind,
        EditArray.Kind,
        EmitEvent.Kind,
        .. EndDialog.Kinds,
        Foreach.Kind,
        ForeachPage.Kind,
        IfCondition.Kind,
        RepeatDialog.Kind,
        ReplaceDialog.Kind,
        .. ScopeCommandAction.Kinds,
        SendActivity.Kind,
        SetProperties.Kind,
        SetProperty.Kind,
        SwitchCondition.Kind,
        ThrowException.Kind,
        TraceActivity.Kind,

        // Language generation
        .. LanguageReference.Kinds,
        ActivityTemplate.StaticKind,
    ]);
}
