using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>
/// Entities as results hold them: for each type a list of values, and under <c>$instance</c> for each type a list that says
/// where each value stands.
/// </summary>
internal static class EntityLists
{
    public const string Instance = "$instance";

    /// <summary>The lists of all entities, in order.</summary>
    public static ObjectValue Of(IEnumerable<Entity> entities) => entities.Aggregate(ObjectValue.Empty, With);

    /// <summary>The lists of both, those of the first before those of the second.</summary>
    public static ObjectValue Merge(ObjectValue first, ObjectValue second) => second.Aggregate(first, (all, pair) => all.With(
        pair.Key,
        (all[pair.Key], pair.Value) switch
        {
            (ObjectValue before, ObjectValue more) when pair.Key == Instance => Merge(before, more),
            (ListValue before, ListValue more) => new ListValue(before.Items.AddRange(more.Items)),
            _ => pair.Value,
        }));

    private static ObjectValue With(ObjectValue lists, Entity entity)
    {
        var instances = lists[Instance] as ObjectValue ?? ObjectValue.Empty;
        var instance = ObjectValue.Empty
            .With("startIndex", entity.Start)
            .With("endIndex", entity.End)
            .With("score", 1.0)
            .With("text", entity.Text)
            .With("type", entity.Type)
            .With("resolution", entity.Resolution);
        return lists
            .With(entity.Type, Append(lists[entity.Type], entity.Value))
            .With(Instance, instances.With(entity.Type, Append(instances[entity.Type], instance)));
    }

    private static ListValue Append(Value list, Value item) => new((list as ListValue ?? ListValue.Empty).Items.Add(item));
}
