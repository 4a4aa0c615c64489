using System.Globalization;
using Bot.Adaptive.Dialogs.Loading;
using Bot.Adaptive.Expressions;
using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary><c>Microsoft.RegexEntityRecognizer</c>: each match of a regular expression is an entity. Case counts, as upstream has it.</summary>
public sealed class RegexEntityRecognizer : EntityRecognizer
{
    private readonly string _name;
    private readonly TimedPattern? _pattern;

    private RegexEntityRecognizer(NodeReader reader)
    {
        _name = reader.Constant("name", "The type of the entities.") ?? reader.Missing("name", "\"name\": \"color\"");
        var text = reader.Constant("pattern", "A regular expression in .NET syntax; (?i) at its start ignores case.")
            ?? reader.Missing("pattern", "\"pattern\": \"(?i)red|green|blue\"");
        _pattern = TimedPattern.Compile(text, ignoreCase: false, mayGoBack: true, out var error);
        if (error is not null)
        {
            reader.Error("pattern", $"the pattern is not a regular expression: {error}");
        }
    }

    public static Kind Kind { get; } = Kind.Of<EntityRecognizer>(
        "Microsoft.RegexEntityRecognizer", "Entities by a regular expression.", reader => new RegexEntityRecognizer(reader));

    internal override IEnumerable<Entity> Read(DialogContext dc, string text, CultureInfo culture) =>
        from match in Patterns.Matches(dc, _pattern!, text)
        where match.Length > 0
        select new Entity(_name, match.Value, match.Index, match.Index + match.Length, Value.Null);
}
