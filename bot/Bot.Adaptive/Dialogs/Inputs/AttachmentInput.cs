using Bot.Adaptive.Activities;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.AttachmentInput</c>: asks for a file, as an attachment with an address or with content.</summary>
public sealed class AttachmentInput : InputDialog
{
    private readonly Setting<AttachmentOutputFormat> _format;

    private AttachmentInput(NodeReader reader)
        : base(reader) =>
        _format = reader.Choice<AttachmentOutputFormat>("outputFormat", "What is kept: all attachments, or the first.") ?? new(AttachmentOutputFormat.First);

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.AttachmentInput", "Asks for a file.", reader => new AttachmentInput(reader));

    protected override Value InputOf(Activity activity) => activity.Attachments as ListValue ?? ListValue.Empty;

    protected override InputState Recognize(DialogContext dc, Value input, out Value recognized)
    {
        recognized = input;
        var all = input as ListValue ?? ListValue.Of([input]);
        if (all.Count == 0 || all[0] is not ObjectValue first || (first["contentUrl"] is not TextValue { Text.Length: > 0 } && first["content"].IsNull))
        {
            return InputState.Unrecognized;
        }

        recognized = _format.Read(dc) == AttachmentOutputFormat.All ? all : first;
        return InputState.Valid;
    }
}

/// <summary>What an attachment input keeps.</summary>
public enum AttachmentOutputFormat
{
    /// <summary>The list of all attachments.</summary>
    All,

    /// <summary>The first attachment.</summary>
    First,
}
