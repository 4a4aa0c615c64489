using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>removeProperty(object, name)</c>: the object without a property that it had.</summary>
internal static class RemovePropertyFunction
{
    public static readonly Function Definition = new("removeProperty", Signature.Of(ValueKinds.Object, ValueKinds.String), ValueKinds.Object, Change);

    private static Result Change(Arguments arguments)
    {
        if (arguments[0] is not ObjectValue obj)
        {
            return Result.Failure($"{arguments.Describe(0)} is not an object.");
        }

        var name = arguments[1].ToString();
        return obj.Contains(name) ? obj.Without(name) : Result.Failure($"{name} does not exist");
    }
}
