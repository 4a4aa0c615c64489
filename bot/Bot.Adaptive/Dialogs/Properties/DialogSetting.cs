using Bot.Adaptive.Expressions;

namespace Bot.Adaptive.Dialogs;

/// <summary>The dialog that an action begins.</summary>
public sealed class DialogSetting
{
    private readonly Dialog? _inline;
    private readonly string? _id;
    private readonly Expression? _computed;

    private DialogSetting(Dialog? inline, string? id, Expression? computed) => (_inline, _id, _computed) = (inline, id, computed);

    /// <summary>The dialog, when it is written out inside the action.</summary>
    public Dialog? Written => _inline;

    /// <summary>The id, when the file names one.</summary>
    public string? Id => _id;

    internal static DialogSetting Inline(Dialog dialog) => new(dialog, null, null);

    internal static DialogSetting Named(string id) => new(null, id, null);

    internal static DialogSetting Computed(Expression expression) => new(null, null, expression);

    /// <summary>The dialog now.</summary>
    /// <exception cref="DialogException">No dialog has that id.</exception>
    public Dialog Find(DialogContext dc)
    {
        if (_inline is not null)
        {
            return _inline;
        }

        var id = _id;
        if (_computed is not null)
        {
            var result = _computed.Evaluate(dc.Evaluation);
            id = result.Failed ? throw new DialogException(result.Error!) : Setting.ToText(result.Value);
        }

        return id is not null && dc.Find(id) is { } dialog
            ? dialog
            : throw new DialogException($"There is no dialog with the id '{id ?? _computed?.ToString()}'.");
    }
}
