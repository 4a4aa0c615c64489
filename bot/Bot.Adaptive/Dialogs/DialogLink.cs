using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Stands where a file names itself or one that is being read further out; the real dialog takes its place when it begins.</summary>
internal sealed class DialogLink(string resourceId) : Dialog
{
    public override Move Begin(DialogContext dc, Value options) =>
        Move.Replace(dc.Turn.Flow.FindResource(resourceId) ?? throw new DialogException($"There is no dialog file \"{resourceId}\"."), options);
}
