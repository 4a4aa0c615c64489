using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Bot.Interviews.Probing;

/// <summary>The names of closed lists as transcripts, schemas and prompts write them.</summary>
public static class WireName
{
    /// <summary>The name of a value: <c>half-answered</c>, <c>moveOn</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>All names with their values.</summary>
    public static FrozenDictionary<string, T> All<T>() where T : struct, Enum => Names<T>.ByName;

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue = Enum.GetValues<T>().ToFrozenDictionary(
            value => value,
            value => typeof(T).GetField(value.ToString())?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? value.ToString());

        public static readonly FrozenDictionary<string, T> ByName = ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
