using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.DeleteActivity</c>: takes back an activity that was sent.</summary>
public sealed class DeleteActivity : DialogAction
{
    private readonly SentActivity _sent;

    private DeleteActivity(NodeReader reader)
        : base(reader) => _sent = new SentActivity(reader);

    public static Kind Kind { get; } = Kind.Of<Dialog>("Microsoft.DeleteActivity", "Takes back an activity that was sent.", reader => new DeleteActivity(reader));

    protected override Move Run(DialogContext dc, Value options)
    {
        dc.Turn.Withdraw(_sent.Id(dc));
        return Move.End();
    }
}
