namespace Bot.Adaptive.Testing;

/// <summary>Ends a script at the first thing that is not as it says.</summary>
internal sealed class ScriptFailure(ScriptFault fault) : Exception(fault.ToString())
{
    public ScriptFault Fault => fault;
}
