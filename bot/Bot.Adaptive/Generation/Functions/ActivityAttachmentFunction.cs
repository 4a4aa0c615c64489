using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Generation.Functions;

/// <summary><c>ActivityAttachment(content, type)</c>: a card as an attachment of an activity.</summary>
internal static class ActivityAttachmentFunction
{
    public static readonly Function Definition = new("ActivityAttachment", Signature.Of(ValueKinds.Object, ValueKinds.String), ValueKinds.Object, arguments =>
        ObjectValue.Of(
            new("lgType", "attachment"),
            new("contenttype", arguments[1].ToString()),
            new("content", arguments[0] is ObjectValue ? arguments[0] : Value.Null)));
}
