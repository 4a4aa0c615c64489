using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>addProperty(object, name, value)</c>: the object with a property that it did not have.</summary>
internal static class AddPropertyFunction
{
    public static readonly Function Definition = new("addProperty", Signature.Of(ValueKinds.Object, ValueKinds.String, ValueKinds.Object), ValueKinds.Object, Change);

    private static Result Change(Arguments arguments)
    {
        if (arguments[0] is not ObjectValue obj)
        {
            return Result.Failure($"{arguments.Describe(0)} is not an object.");
        }

        var name = arguments[1].ToString();
        return obj.Contains(name) ? Result.Failure($"{name} already exists") : obj.With(name, arguments[2]);
    }
}
