namespace Bot.StandIn.Minds;

/// <summary>
/// Rates sensibly by a few signs in the words, and asks open, neutral questions, each once. What it has to say in another
/// shape than that of a follow-up it fills in as <see cref="SchemaFiller"/> does.
/// </summary>
public sealed class GoodMind : IMind
{
    private static readonly string[] s_english =
    [
        "What happened the last time you noticed that?",
        "Which moment from that time comes to mind first?",
        "What came of it for you?",
        "Who was involved on your side?",
        "How did that affect your daily work?",
        "What led up to that?",
        "What did that mean for you at the time?",
        "What did you do next?",
    ];

    private static readonly string[] s_german =
    [
        "Was genau ist beim letzten Mal passiert?",
        "Welcher Moment aus dieser Zeit kommt Ihnen zuerst in den Sinn?",
        "Wozu hat das bei Ihnen geführt?",
        "Wer war auf Ihrer Seite beteiligt?",
        "Wie hat sich das auf Ihre Arbeit ausgewirkt?",
        "Wie kam es dazu?",
        "Was hat das damals für Sie bedeutet?",
        "Was haben Sie danach getan?",
    ];

    private static readonly string[] s_reasons = ["because", "since", "weil", "denn", "da ich", "deshalb", "so that"];

    /// <inheritdoc/>
    public string Answer(ModelRequest request)
    {
        if (!request.IsFollowUp)
        {
            return SchemaFiller.Fill(request);
        }

        var text = request.NewestText;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
        var explains = s_reasons.Any(reason => text.Contains(reason, StringComparison.OrdinalIgnoreCase));
        var richness = words <= 5 ? 0 : explains && words > 20 ? 3 : explains || words > 20 ? 2 : 1;
        var probe = richness == 3 ? null : (request.Language == "German" ? s_german : s_english).FirstOrDefault(one => !request.Everything.Contains(one, StringComparison.Ordinal));
        var topics = richness >= 1 ? request.Topics : [];
        return probe is null
            ? Proposal.Of(richness: richness, slots: topics)
            : Proposal.Of(probe, richness == 0 ? "short" : "vague", richness, "continue", topics);
    }
}
