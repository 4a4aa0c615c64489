namespace Bot.Adaptive.Dialogs;

/// <summary>What an input makes of a value.</summary>
public enum InputState
{
    /// <summary>There is nothing yet.</summary>
    Missing,

    /// <summary>It is not of the wanted kind.</summary>
    Unrecognized,

    /// <summary>It is of the wanted kind and fails a validation.</summary>
    Invalid,

    /// <summary>It can be kept.</summary>
    Valid,
}
