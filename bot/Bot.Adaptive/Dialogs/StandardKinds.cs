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
        .. OnIntent.Kinds,

        // Selectors
        FirstSelector.Kind,
        MostSpecificSelector.Kind,
        TrueSelector.Kind,
        RandomSelector.Kind,
        ConditionalSelector.Kind,

        // Recognizers
        RegexRecognizer.Kind,
        RecognizerSet.Kind,
        CrossTrainedRecognizerSet.Kind,
        MultiLanguageRecognizer.Kind,
        ValueRecognizer.Kind,
        .. TextEntityRecognizer.Kinds,
        RegexEntityRecognizer.Kind,
        ChannelMentionEntityRecognizer.Kind,
        .. RetiredRecognizer.Kinds,

        // Inputs
        TextInput.Kind,
        NumberInput.Kind,
        ConfirmInput.Kind,
        ChoiceInput.Kind,
        DateTimeInput.Kind,
        AttachmentInput.Kind,

        // Actions
        BeginDialog.Kind,
        .. CancelDialogs.Kinds,
        DeleteActivity.Kind,
        .. DeleteProperty.Kinds,
        EditActions.Kind,
        EditArray.Kind,
        EmitEvent.Kind,
        .. EndDialog.Kinds,
        Foreach.Kind,
        ForeachPage.Kind,
        GetConversationReference.Kind,
        .. GetMembers.Kinds,
        IfCondition.Kind,
        LogAction.Kind,
        RepeatDialog.Kind,
        ReplaceDialog.Kind,
        .. ScopeCommandAction.Kinds,
        SendActivity.Kind,
        SetProperties.Kind,
        SetProperty.Kind,
        SwitchCondition.Kind,
        ThrowException.Kind,
        TraceActivity.Kind,
        UpdateActivity.Kind,

        // Language generation
        .. LanguageReference.Kinds,
        ActivityTemplate.StaticKind,
    ]);
}
