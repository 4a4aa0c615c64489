using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>Changing an object along a path.</summary>
internal static class Scopes
{
    /// <summary>The object with a value set at a path, or with what stands there removed when the value is null.</summary>
    public static ObjectValue Change(ObjectValue scope, ReadOnlySpan<Value> path, Value? value, out string? error)
    {
        if (value is not null)
        {
            return Paths.Write(scope, path, value, out error) as ObjectValue ?? scope;
        }

        error = null;
        return Remove(scope, path) as ObjectValue ?? scope;
    }

    private static Value Remove(Value container, ReadOnlySpan<Value> path)
    {
        if (path.Length == 1)
        {
            return (container, path[0]) switch
            {
                (ObjectValue obj, var name) => obj.Without(name.ToString()),
                (ListValue list, IntegerValue at) when at.Amount >= 0 && at.Amount < list.Count => new ListValue(list.Items.RemoveAt((int)at.Amount)),
                _ => container,
            };
        }

        var inner = Paths.Read(container, path[0]);
        return inner.IsNull ? container : Paths.Write(container, path[..1], Remove(inner, path[1..]), out _);
    }
}
