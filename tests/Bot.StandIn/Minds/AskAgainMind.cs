using System.Globalization;

namespace Bot.StandIn.Minds;

/// <summary>Never has enough: every answer needs another follow-up, each a fresh and faultless one.</summary>
public sealed class AskAgainMind : IMind
{
    private static readonly string[] s_triggers = ["vague", "emotion", "no-consequence", "half-answered", "contradiction"];
    private int _asked;

    /// <inheritdoc/>
    public string Answer(ModelRequest request)
    {
        var count = Interlocked.Increment(ref _asked);
        var number = (1900 + count).ToString(CultureInfo.InvariantCulture);
        var probe = request.Language == "German" ? $"Was ist im Jahr {number} passiert?" : $"What happened in the year {number}?";
        return request.IsFollowUp ? Proposal.Of(probe, s_triggers[count % s_triggers.Length], richness: 0) : SchemaFiller.Fill(request);
    }
}
