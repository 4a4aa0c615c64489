namespace Bot.Adaptive.Dialogs;

/// <summary>An action that begins another dialog: what the loader looks at to find the root, and a drawing to find arrows.</summary>
public interface IBeginsDialog
{
    DialogSetting? Dialog { get; }
}
