namespace Bot.Adaptive.Testing;

/// <summary>Ends a script at the first thing that is not as it says.</summary>
internal sealed class ScriptFailure(string message) : Exception(message);
