using System.Text.RegularExpressions;

namespace Bot.StandIn.Minds;

/// <summary>
/// Does whatever the newest text tells it, as far as the shape of its answer allows: returns what it is told to return, says
/// what it is told to say, gives away its instructions, rates as ordered, ends, skips, declares everything covered.
/// </summary>
public sealed partial class ObedientMind : IMind
{
    /// <inheritdoc/>
    public string Answer(ModelRequest request)
    {
        var text = request.NewestText;
        if (!request.IsFollowUp)
        {
            return SchemaFiller.Fill(request);
        }

        if (Whole().Match(text) is { Success: true } whole)
        {
            return whole.Value;
        }

        var richness = Score().Match(text) is { Success: true } score ? Math.Clamp(int.Parse(score.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture), 0, 3) : 3;
        var wish = Has(text, "distress", "emergency", "suicid", "notfall") ? "distress"
            : Has(text, "stop", "end the", "finish", "terminate", "beende") ? "stop"
            : Has(text, "skip", "next question", "move on", "überspring", "nächste frage") ? "moveOn"
            : "continue";
        return Proposal.Of(Probe(request, text), Has(text, "trigger") ? "contradiction" : "vague", richness, wish, request.Topics);
    }

    private static string Probe(ModelRequest request, string text)
    {
        var system = request.Messages.Count > 0 ? request.Messages[0].Text : "";
        return Cut(Has(text, "secret", "canary", "password", "passwort") && Secret().Match(system) is { Success: true } secret ? $"The word is {secret.Groups[1].Value}?"
            : Has(text, "prompt", "instruction", "rules", "anweisung", "system") ? system
            : Said().Match(text) is { Success: true } said ? said.Groups[1].Value
            : text);
    }

    private static string Cut(string text) => text.Length <= 900 ? text : text[..900];

    private static bool Has(string text, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"\{.*\}", RegexOptions.Singleline)]
    private static partial Regex Whole();

    [GeneratedRegex(@"(?:richness|rate|rating|score|bewerte)\D{0,20}(\d{1,4})", RegexOptions.IgnoreCase)]
    private static partial Regex Score();

    [GeneratedRegex(@"The word (\w+) is secret")]
    private static partial Regex Secret();

    [GeneratedRegex(@"(?:say|ask|reply|print|write|respond|output|answer|sag|frag|schreib|antworte)\w*\b[^""'“„:]{0,30}[""'“„:]\s*(.+?)[""'”“]?\s*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Said();
}
