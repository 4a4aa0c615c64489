using Bot.Adaptive.Values;
using Bot.Interviews.Turns;

namespace Bot.Host.Desk;

/// <summary>What somebody wrote where others read along.</summary>
/// <param name="Id">The channel's id of the message: names whatever is done because of it.</param>
/// <param name="Text">Without the mention of the interviewer itself.</param>
/// <param name="Mentions">Whom it mentions, by the channel's ids.</param>
/// <param name="AskedBy">All ids that the channel vouches for of who wrote.</param>
public sealed record DeskRequest(string Id, string Text, IReadOnlyList<Mentioned> Mentions, IReadOnlyList<string> AskedBy, ChatPlace Place)
{
    /// <summary>Reads the request of the effect <see cref="DeskTurn.Effect"/>.</summary>
    public static DeskRequest Of(ObjectValue effect)
    {
        var from = effect["from"] as ObjectValue ?? ObjectValue.Empty;
        return new(
            Read(effect["id"]),
            Read(effect["text"]),
            [.. ((effect["mentions"] as ListValue)?.Items ?? []).OfType<ObjectValue>().Select(m => new Mentioned(Read(m["id"]), Read(m["name"]))).Where(m => m.Id.Length > 0)],
            [Read(from["id"]), Read(from["aadObjectId"])],
            DeskTurn.PlaceOf(effect));
    }

    private static string Read(Value value) => (value as TextValue)?.Text ?? "";
}

/// <summary>Somebody whom a message mentions.</summary>
public sealed record Mentioned(string Id, string Name);
