using Bot.Interviews.Turns;

namespace Bot.Interviews.Piloting;

/// <summary>Holds a study's interview with simulated participants, in memory: nothing is stored, sent or waited for.</summary>
public static class Pilot
{
    private const int SeedsApart = 1000;

    /// <summary>Holds the interviews one after the other.</summary>
    /// <param name="shelf">The study and its bundle.</param>
    /// <param name="personas">Who takes part.</param>
    /// <param name="play">Who plays a persona; scripted when null.</param>
    /// <param name="held">Told after each interview.</param>
    public static async Task<Scorecard> HoldAsync(
        IStudyShelf shelf,
        PilotPlan plan,
        IReadOnlyList<Persona> personas,
        Func<Persona, ScriptedParticipant, IPilotParticipant>? play,
        Func<PersonaScore, Task>? held,
        CancellationToken cancellation)
    {
        var study = shelf.Find(plan.Study)?.Study ?? throw new ArgumentException($"There is no study {plan.Study}.", nameof(plan));
        var scores = new List<PersonaScore>();
        for (var i = 0; i < personas.Count; i++)
        {
            var seed = plan.Seed + (SeedsApart * (i + 1));
            var scripted = new ScriptedParticipant(personas[i], seed);
            var run = await new PilotInterview(shelf, plan, personas[i], seed).HoldAsync(play?.Invoke(personas[i], scripted) ?? scripted, cancellation);
            var score = PersonaScore.Of(run);
            scores.Add(score);
            if (held is not null)
            {
                await held(score);
            }
        }

        return new(study.Id, study.Title.In(plan.Language, study.Languages[0]), plan.Language, plan.Segment, plan.Seed, plan.Model?.Name, scores);
    }
}
