using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Interviews.Studies;

namespace Bot.Interviews.Drafting;

/// <summary>
/// Edits in words, in English and German, without a model: a small grammar that docs/studies.md lists. What it does not know
/// is null, never a guess.
/// </summary>
public static partial class PlanGrammar
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly (Regex Pattern, Func<Match, PlanEdit?> Read)[] s_rules =
    [
        Rule("(change|replace|reword|rewrite|set) question N (to|with|into) T", m => new(PlanEditKind.ChangeQuestion, Number(m), Text(m))),
        Rule("(ändere|ersetze|formuliere) (die )?frage N (in|zu|durch|um in|um zu|auf) T", m => new(PlanEditKind.ChangeQuestion, Number(m), Text(m))),
        Rule("question N: T", m => new(PlanEditKind.ChangeQuestion, Number(m), Text(m))),
        Rule("frage N: T", m => new(PlanEditKind.ChangeQuestion, Number(m), Text(m))),
        Rule("(former|past) wording of question N(:| to| is) T", m => new(PlanEditKind.FormerWording, Number(m), Text(m))),
        Rule("(frage N für ehemalige|für ehemalige frage N)(:| lautet) T", m => new(PlanEditKind.FormerWording, Number(m), Text(m))),
        Rule("(remove|delete|drop) question N", m => new(PlanEditKind.RemoveQuestion, Number(m))),
        Rule("(entferne|lösche|streiche) (die )?frage N", m => new(PlanEditKind.RemoveQuestion, Number(m))),
        Rule("move question N (to|to place|to position) P", m => new(PlanEditKind.MoveQuestion, Number(m), To: Place(m))),
        Rule("(verschiebe|schiebe) (die )?frage N (auf|an|auf platz|auf position) P", m => new(PlanEditKind.MoveQuestion, Number(m), To: Place(m))),
        Rule("move question N up|(verschiebe|schiebe) (die )?frage N nach oben", m => new(PlanEditKind.MoveQuestion, Number(m), To: Number(m) - 1)),
        Rule("move question N down|(verschiebe|schiebe) (die )?frage N nach unten", m => new(PlanEditKind.MoveQuestion, Number(m), To: Number(m) + 1)),
        Rule("add (a )?question( about \\w+)?:? T", m => new(PlanEditKind.AddQuestion, Text: Text(m))),
        Rule("(neue frage|frage hinzufügen|füge (die |eine )?frage hinzu):? T", m => new(PlanEditKind.AddQuestion, Text: Text(m))),
        Rule("(set )?(the )?depth of question N( to| is|:)? D", m => new(PlanEditKind.Depth, Number(m)) { Depth = DepthOf(m) }),
        Rule("(die )?tiefe (von|der) frage N( auf|:| ist)? D", m => new(PlanEditKind.Depth, Number(m)) { Depth = DepthOf(m) }),
        Rule("(make )?question N (is )?mandatory|frage N (ist )?pflicht", m => new(PlanEditKind.Mandatory, Number(m)) { Mandatory = true }),
        Rule("(make )?question N (is )?optional|frage N (ist )?freiwillig", m => new(PlanEditKind.Mandatory, Number(m)) { Mandatory = false }),
        Rule("add (a )?goal:? T|(neues ziel|ziel hinzufügen|füge (das |ein )?ziel hinzu):? T", m => new(PlanEditKind.AddGoal, Text: Text(m))),
        Rule("change goal N (to|into) T|goal N: T|ändere (das )?ziel N (in|zu|auf) T|ziel N: T", m => new(PlanEditKind.ChangeGoal, Number(m), Text(m))),
        Rule("(remove|delete|drop) goal N|(entferne|lösche|streiche) (das )?ziel N", m => new(PlanEditKind.RemoveGoal, Number(m))),
        Rule("move goal N to P|(verschiebe|schiebe) (das )?ziel N (auf|an) P", m => new(PlanEditKind.MoveGoal, Number(m), To: Place(m))),
        Rule("move goal N up", m => new(PlanEditKind.MoveGoal, Number(m), To: Number(m) - 1)),
        Rule("move goal N down", m => new(PlanEditKind.MoveGoal, Number(m), To: Number(m) + 1)),
        Rule("(set |change )?(the )?title( to|:| is) T|(der |ändere den )?titel( auf| in| ist|:) T", m => new(PlanEditKind.Title, Text: Text(m))),
        Rule("(set |change )?(the )?research question( to|:| is) T|(die )?forschungsfrage( ist|:) T", m => new(PlanEditKind.ResearchQuestion, Text: Text(m))),
        Rule("(set |change )?(the )?description( to|:| is) T|(die )?beschreibung( ist|:) T", m => new(PlanEditKind.Description, Text: Text(m))),
        Rule("(set |change )?(the )?participants( to|:| are) T|(die )?teilnehmenden( sind|:) T|teilnehmer( sind|:) T", m => new(PlanEditKind.Participants, Text: Text(m))),
        Rule("(set |change )?(the )?welcome( text)?( to|:| is) T|(der )?begrüßung(stext)?( ist|:) T", m => new(PlanEditKind.Welcome, Text: Text(m))),
        Rule("(set |change )?(the )?closing( text)?( to|:| is) T|(der )?schlusstext( ist|:) T", m => new(PlanEditKind.Closing, Text: Text(m))),
        Rule("(set |change )?(the )?call to action( to|:| is) T|(der )?aufruf( ist|:) T", m => new(PlanEditKind.CallToAction, Text: Text(m))),
        Rule("add (the )?segment:? T|neues segment:? T", m => new(PlanEditKind.AddSegment, Text: Text(m))),
        Rule("(remove|delete|drop) (the )?segment:? T|(entferne|lösche|streiche) (das )?segment:? T", m => new(PlanEditKind.RemoveSegment, Text: Text(m))),
        Rule("(add|switch on) (the )?topic:? T|thema (ein|hinzufügen):? T", m => new(PlanEditKind.AddTopic, Text: Text(m))),
        Rule("(remove|switch off) (the )?topic:? T|thema (aus|entfernen):? T", m => new(PlanEditKind.RemoveTopic, Text: Text(m))),
        Rule("(set |the )?(minutes|length|budget)( to|:| of)? P( minutes)?|(dauer|minuten)( auf|:)? P( minuten)?", m => new(PlanEditKind.Minutes, To: Place(m))),
        Rule("(set |the )?turns( to|:)? P|(antworten|züge)( auf|:)? P", m => new(PlanEditKind.Turns, To: Place(m))),
        Rule("access(:| is| to)? A|zugang(:| ist)? A", m => new(PlanEditKind.Access, Text: m.Groups["a"].Value.ToLowerInvariant() is "open" or "offen" ? "open" : "invitation")),
    ];

    /// <summary>Reads one edit; null when it is none that the grammar knows.</summary>
    public static PlanEdit? Read(string words)
    {
        words = words.Trim();
        if (words.Length > PlanEditor.MostText + 100)
        {
            return null;
        }

        foreach (var (pattern, read) in s_rules)
        {
            if (pattern.Match(words) is { Success: true } match && read(match) is { } edit)
            {
                return edit;
            }
        }

        return null;
    }

    private static (Regex Pattern, Func<Match, PlanEdit?> Read) Rule(string pattern, Func<Match, PlanEdit?> read)
    {
        pattern = Letter().Replace(pattern, match => match.Value switch
        {
            "N" => "#?(?<n>[0-9]{1,2})",
            "P" => "(?<p>[0-9]{1,3})",
            "T" => "(?<t>.+)",
            "D" => "(?<d>none|light|standard|deep|keine|leicht|normal|tief)",
            _ => "(?<a>open|invitation|offen|einladung)",
        }).Replace(" ", @"\s+", StringComparison.Ordinal);
        return (new Regex($@"^(please\s+|bitte\s+)?({pattern})\s*[.!]?$", Options | RegexOptions.Singleline, TimeSpan.FromMilliseconds(200)), read);
    }

    private static int Number(Match match) => int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);

    private static int Place(Match match) => int.Parse(match.Groups["p"].Value, CultureInfo.InvariantCulture);

    /// <summary>The words as they were meant: without quotation marks around them.</summary>
    private static string Text(Match match) => Unquoted(match.Groups["t"].Value);

    internal static string Unquoted(string text)
    {
        text = text.Trim();
        return text.Length > 2 && "\"“„«'‘".Contains(text[0], StringComparison.Ordinal) && "\"”“»'’".Contains(text[^1], StringComparison.Ordinal) ? text[1..^1].Trim() : text;
    }

    private static Depth DepthOf(Match match) => match.Groups["d"].Value.ToLowerInvariant() switch
    {
        "none" or "keine" => Depth.None,
        "light" or "leicht" => Depth.Light,
        "deep" or "tief" => Depth.Deep,
        _ => Depth.Standard,
    };

    [GeneratedRegex(@"\b[NPTDA]\b")]
    private static partial Regex Letter();
}
