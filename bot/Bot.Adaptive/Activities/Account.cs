using Bot.Adaptive.Values;

namespace Bot.Adaptive.Activities;

/// <summary>A user, a bot or a conversation as an activity names it: a view of the fields <c>from</c>, <c>recipient</c>, <c>conversation</c>.</summary>
public sealed record Account(ObjectValue Fields)
{
    public string? Id => (Fields["id"] as TextValue)?.Text;

    /// <summary>A display name: never an identity.</summary>
    public string? Name => (Fields["name"] as TextValue)?.Text;

    public string? Role => (Fields["role"] as TextValue)?.Text;

    public static Account Of(string id, string? name = null, string? role = null)
    {
        var fields = ObjectValue.Empty.With("id", id);
        fields = name is null ? fields : fields.With("name", name);
        return new(role is null ? fields : fields.With("role", role));
    }
}
