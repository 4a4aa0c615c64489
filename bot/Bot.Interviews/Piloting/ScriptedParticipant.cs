using System.Globalization;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Piloting;

/// <summary>A participant who says what their persona has them say; the same for the same seed.</summary>
public sealed class ScriptedParticipant(Persona persona, int seed) : IPilotParticipant
{
    private const int QuickestSeconds = 15;
    private const int SlowestSeconds = 45;
    private const int ScoreButtons = 11;
    private const int OpinionButtons = 5;
    private const string Address = "pilot@example.com";
    private readonly Random _random = new(seed);
    private readonly HashSet<int> _asides = [];
    private int _answers;
    private bool _rested;
    private bool _scored;
    private bool _offered;

    /// <inheritdoc/>
    public ValueTask<PilotReply> ReplyAsync(PilotMoment moment, CancellationToken cancellation) => ValueTask.FromResult(Reply(moment, null));

    /// <summary>What they do next.</summary>
    /// <param name="answer">Their words to a question, when somebody else finds them; null for those of the script.</param>
    public PilotReply Reply(PilotMoment moment, string? answer)
    {
        if (moment.Pending.Kind is not (MessageKind.Question or MessageKind.Probe))
        {
            return Now(Other(moment));
        }

        if (_answers >= persona.VanishAfter)
        {
            return PilotReply.Gone;
        }

        if (persona.Asides?.GetValueOrDefault((_answers + 1).ToString(CultureInfo.InvariantCulture)) is { } aside && _asides.Add(_answers))
        {
            return Now(aside);
        }

        var away = persona.PauseAfter == _answers && !_rested ? TimeSpan.FromDays(persona.PauseDays) : TimeSpan.Zero;
        _rested |= away > TimeSpan.Zero;
        var words = answer ?? persona.Answers[_answers % persona.Answers.Count];
        _answers++;
        return new([.. words.Split("||", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], away + Think());
    }

    private string Other(PilotMoment moment)
    {
        var (scored, offered) = (_scored, _offered);
        (_scored, _offered) = (moment.Choices.Count == ScoreButtons, false);
        switch (moment.Pending.Kind, moment.Choices)
        {
            case (MessageKind.Consent, [var yes, ..]):
                return yes;
            case (MessageKind.Recap, [var right, var wrong, ..]):
                return persona.Recap ? right : wrong;
            case (MessageKind.Recap, _):
                return persona.RecapChange ?? persona.Answers[0];
            case (_, { Count: ScoreButtons }):
                return persona.Score;
            case (_, { Count: OpinionButtons }):
                return persona.Opinion;
            case (_, { Count: > 2 } reasons):
                return reasons[_random.Next(reasons.Count)];
            case (_, [var yes, var no]):
                // A number that was not sure is to be confirmed; anything else with two buttons is an offer.
                _offered = !scored && persona.OptIn;
                return scored || persona.OptIn ? yes : no;
            default:
                return offered ? Address : persona.Reason;
        }
    }

    private PilotReply Now(string text) => new([text], Think());

    private TimeSpan Think() => TimeSpan.FromSeconds(_random.Next(QuickestSeconds, SlowestSeconds));
}
