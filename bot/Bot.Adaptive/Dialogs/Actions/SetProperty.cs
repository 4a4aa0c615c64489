using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.SetProperty</c>: writes a value to memory.</summary>
public sealed class SetProperty : DialogAction
{
    private readonly Assignment? _assignment;

    private SetProperty(NodeReader reader)
        : base(reader) => _assignment = Assignment.Read(
            reader.Path("property", "Where to write."),
            reader.Value("value", "What to write; nothing written means null."),
            () => reader.Missing("property", "\"property\": \"user.name\""));

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.SetProperty", "Sets a property in memory.", reader => new SetProperty(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        _assignment!.Apply(dc);
        return Move.End();
    }
}

/// <summary><c>Microsoft.SetProperties</c>: several assignments, in order.</summary>
public sealed class SetProperties : DialogAction
{
    private readonly IReadOnlyList<Assignment> _assignments;

    private SetProperties(NodeReader reader)
        : base(reader) => _assignments = Assignment.List(reader);

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.SetProperties", "Sets several properties in memory.", reader => new SetProperties(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        foreach (var assignment in _assignments)
        {
            assignment.Apply(dc);
        }

        return Move.End();
    }
}
