using System.Collections.Frozen;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// The id of an action that its file does not name, as upstream writes it: the kind and what the action is about, such as
/// <c>SetProperty[=`user.name`]</c>. Flows meet these ids under <c>dialogContext.stack</c> and in events of errors.
/// </summary>
internal static class ComputedId
{
    private const int LongestText = 30;

    private static readonly FrozenDictionary<string, (string Property, string Before, string After)> s_forms =
        new Dictionary<string, (string, string, string)>
        {
            ["BeginDialog"] = ("dialog", "[", "]"),
            ["DeleteActivity"] = ("activityId", "('", "')"),
            ["EditArray"] = ("itemsProperty", "[", "]"),
            ["EmitEvent"] = ("eventName", "[", "]"),
            ["EndDialog"] = ("value", "(", ")"),
            ["Foreach"] = ("itemsProperty", "(", ")"),
            ["ForeachPage"] = ("itemsProperty", "(", ")"),
            ["GetConversationMembers"] = ("property", "[", "]"),
            ["GetConversationReference"] = ("property", "[", "]"),
            ["IfCondition"] = ("condition", "(", ")"),
            ["RepeatDialog"] = ("dialog", "[", "]"),
            ["ReplaceDialog"] = ("dialog", "[", "]"),
            ["SendActivity"] = ("activity", "(", ")"),
            ["SetProperty"] = ("property", "[", "]"),
            ["SwitchCondition"] = ("condition", "(", ")"),
            ["TraceActivity"] = ("name", "(", ")"),
            ["UpdateActivity"] = ("activity", "(", ")"),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Of(string kind, JsonObjectNode node)
    {
        var name = kind[(kind.LastIndexOf('.') + 1)..];
        return s_forms.TryGetValue(name, out var form)
            ? $"{name}{form.Before}{Text(form.Property, node.Find(form.Property)?.Value)}{form.After}"
            : name;
    }

    private static string Text(string property, JsonNode? node) => (property, node) switch
    {
        (_, null) => "",
        ("activity", JsonScalarNode { Value: TextValue { Text: var text } }) => Shorten(text.Trim()),
        (_, JsonScalarNode { Value: TextValue { Text: ['=', ..] expression } }) => expression,
        ("condition", JsonScalarNode { Value: TextValue { Text: var condition } }) => $"={condition}",
        (_, JsonScalarNode { Value: TextValue { Text: var text } }) => $"=`{text}`",
        (_, JsonScalarNode { Value: var value }) => value.ToString()!,
        _ => "",
    };

    private static string Shorten(string text) => text.Length <= LongestText ? text : text[..LongestText] + "...";
}
