using System.Collections.Immutable;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What dialogs add to the functions that expressions may call.</summary>
public static class DialogFunctions
{
    /// <summary>The standard functions and these.</summary>
    public static FunctionTable Table { get; } = StandardFunctions.Table.With(
        new Function("hasPendingActions", Signature.Between(0, 0), ValueKinds.Boolean, arguments => HasPendingActions(arguments.Evaluation)),
        new Function("isDialogActive", Signature.AtLeastOne, ValueKinds.Boolean, IsDialogActive),
        new Function("isActionActive", Signature.AtLeastOne, ValueKinds.Boolean, IsDialogActive));

    private static Result HasPendingActions(Evaluation evaluation) =>
        evaluation.Memory.Read("dialogcontext") is ObjectValue context && Setting.ToBool(context["hasPendingActions"]);

    private static Result IsDialogActive(Arguments arguments)
    {
        var stack = (arguments.Evaluation.Memory.Read("dialogcontext") as ObjectValue)?["stack"] as ListValue ?? ListValue.Empty;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (stack.Contains(arguments[i].ToString()!))
            {
                return true;
            }
        }

        return false;
    }
}
