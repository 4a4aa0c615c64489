using Bot.Adaptive.Values;

namespace Bot.Adaptive.Expressions.Functions;

/// <summary><c>setProperty(object, name, value)</c>: the object with a property set.</summary>
internal static class SetPropertyFunction
{
    public static readonly Function Definition = new("setProperty", Signature.Of(ValueKinds.Object, ValueKinds.String, ValueKinds.Object), ValueKinds.Object, Change);

    private static Result Change(Arguments arguments)
    {
        if (arguments[0] is not ObjectValue obj)
        {
            return Result.Failure($"{arguments.Describe(0)} is not an object.");
        }

        var name = arguments[1].ToString();
        return obj.With(name, arguments[2]);
    }
}
