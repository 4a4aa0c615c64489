using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>A read-only scope that whoever runs a flow adds to its memory.</summary>
public interface IMemoryScope
{
    /// <summary>What expressions call it.</summary>
    string Name { get; }

    Value Read();
}
