using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Stores.Redis;

/// <summary>
/// Puts the text of a script together: the prelude, those functions of the library that it names, the script itself; with the
/// names of constants replaced by their numbers. What a script does not use would cost it time on every run.
/// </summary>
internal static partial class RedisScriptText
{
    private const string AllOf = "ALL_";

    private static readonly Dictionary<string, string> Constants = ReadLines("constants.txt")
        .Where(line => line.Contains(" = ", StringComparison.Ordinal) && !line.StartsWith('#'))
        .Select(line => line.Split(" = "))
        .ToDictionary(pair => pair[0], pair => pair[1]);

    private static readonly List<(string Name, string Text)> Library =
        [.. FunctionText().Matches(Read("library.lua")).Select(function => (function.Groups["name"].Value, function.Value))];

    /// <param name="partitions">How many partitions names such as ALL_Q stand for: the keys of that kind of each.</param>
    /// <param name="leases">How long claims hold.</param>
    internal static string Link(string name, int partitions, RedisLeases leases)
    {
        var script = Read(name + ".lua");
        var wanted = new HashSet<string>();

        // A function may name functions before it: going backwards meets every user before what it uses.
        for (var i = Library.Count - 1; i >= 0; i--)
        {
            var users = Library.Where(function => wanted.Contains(function.Name)).Select(function => function.Text).Append(script);
            if (users.Any(text => Calls(text, Library[i].Name)))
            {
                wanted.Add(Library[i].Name);
            }
        }

        var text = new StringBuilder(Read("prelude.lua"));
        foreach (var function in Library.Where(function => wanted.Contains(function.Name)))
        {
            text.Append(function.Text).Append('\n');
        }

        text.Append(script);
        return ConstantName().Replace(text.ToString(), word => word.Value.StartsWith(AllOf, StringComparison.Ordinal)
            ? KeysOf(word.Value[AllOf.Length..].ToLowerInvariant(), partitions)
            : leases.Find(word.Value) ?? Constants.GetValueOrDefault(word.Value, word.Value));
    }

    private static string KeysOf(string kind, int partitions) =>
        string.Join(',', Enumerable.Range(0, partitions).Select(number => $"'{RedisKeys.Prefix(number)}{kind}'"));

    /// <summary>Whether a text calls a function. Looked up by hand: a pattern for each name would cost more than all the rest of a start.</summary>
    private static bool Calls(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if (end < text.Length && text[end] == '(' && (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] == '_')))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] ReadLines(string file) => Read(file).Split('\n', StringSplitOptions.TrimEntries);

    private static string Read(string file)
    {
        using var resource = typeof(RedisScriptText).Assembly.GetManifestResourceStream($"redis/{file}")
            ?? throw new InvalidOperationException($"The script {file} is not part of this build.");
        using var reader = new StreamReader(resource, Encoding.UTF8);
#if CHAOS
        return RedisWeakness.Apply(file, reader.ReadToEnd());
#else
        return reader.ReadToEnd();
#endif
    }

    [GeneratedRegex(@"^local function (?<name>\w+)\(.*?^end\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FunctionText();

    [GeneratedRegex(@"\b[A-Z][A-Z_]+\b")]
    private static partial Regex ConstantName();
}
