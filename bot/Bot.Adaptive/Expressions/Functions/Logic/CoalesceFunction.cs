using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>a ?? b</c>, <c>coalesce(a, b, …)</c>: the first that is not null.</summary>
internal static class CoalesceFunction
{
    public static readonly Function Definition = new("coalesce", Signature.AtLeastOne, ValueKinds.Object, Find);

    private static Result Find(Arguments arguments)
    {
        foreach (var value in arguments.Values)
        {
            if (!value.IsNull)
            {
                return value;
            }
        }

        return Value.Null;
    }
}
