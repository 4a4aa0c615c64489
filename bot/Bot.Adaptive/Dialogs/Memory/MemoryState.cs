using System.Collections.Immutable;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>The memory that outlives a step: what belongs to the user and to the conversation.</summary>
/// <param name="Writes">What this step wrote, in order: appended to the stored memory instead of rewriting it. Empty on input.</param>
public sealed record MemoryState(ObjectValue User, ObjectValue Conversation, ImmutableList<MemoryWrite> Writes)
{
    public static MemoryState Empty { get; } = new(ObjectValue.Empty, ObjectValue.Empty, []);

    /// <summary>This memory with writes of a later step applied: how stored memory is read back.</summary>
    public MemoryState Apply(IEnumerable<MemoryWrite> writes)
    {
        var (user, conversation) = (User, Conversation);
        foreach (var write in writes)
        {
            if (write.Path[0] is TextValue { Text: "user" })
            {
                user = write.Apply(user);
            }
            else
            {
                conversation = write.Apply(conversation);
            }
        }

        return new(user, conversation, []);
    }
}
