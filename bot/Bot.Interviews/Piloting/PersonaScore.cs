using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using Bot.Interviews.Transcripts;

namespace Bot.Interviews.Piloting;

/// <summary>How the interview with one persona went, counted from its record.</summary>
/// <param name="Persona">The id.</param>
/// <param name="Name">For people.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Problems">What is wrong with it, a sentence each; none when it ended properly.</param>
/// <param name="MandatoryAsked">Mandatory questions that were asked word for word and exactly once.</param>
/// <param name="MandatorySettled">Mandatory questions that have a status.</param>
/// <param name="Mandatory">All of them.</param>
/// <param name="Questions">Questions of the study that were asked.</param>
/// <param name="Probes">Follow-ups by question and trigger.</param>
/// <param name="ModelProbes">Follow-ups that a model wrote.</param>
/// <param name="Proposals">Follow-ups that a model proposed, repairs not counted.</param>
/// <param name="ProposalsRefused">First proposals that the gate refused.</param>
/// <param name="Repairs">Proposals that the model repaired.</param>
/// <param name="RepairsRefused">Repaired proposals that the gate refused again.</param>
/// <param name="RefusedBefore">Rules that the gate found broken in first proposals.</param>
/// <param name="RefusedAfter">Rules that the gate found broken in repaired ones.</param>
/// <param name="Answers">Answers to questions and follow-ups; messages in a row are one.</param>
/// <param name="AnswerWords">Their words.</param>
/// <param name="InterviewerWords">The words of the interviewer's questions and follow-ups.</param>
/// <param name="Repeats">Questions and follow-ups that had been asked before.</param>
/// <param name="AfterEnd">Messages sent after the end.</param>
/// <param name="Turns">How often it was the participant's turn.</param>
/// <param name="Minutes">On the clock of the interview.</param>
/// <param name="Cost">Of the interviewer's calls.</param>
/// <param name="Talk">What was said.</param>
public sealed record PersonaScore(
    string Persona,
    string Name,
    InterviewStatus Status,
    IReadOnlyList<string> Problems,
    int MandatoryAsked,
    int MandatorySettled,
    int Mandatory,
    int Questions,
    IReadOnlyList<ProbeCount> Probes,
    int ModelProbes,
    int Proposals,
    int ProposalsRefused,
    int Repairs,
    int RepairsRefused,
    IReadOnlyDictionary<string, int> RefusedBefore,
    IReadOnlyDictionary<string, int> RefusedAfter,
    int Answers,
    int AnswerWords,
    int InterviewerWords,
    int Repeats,
    int AfterEnd,
    int Turns,
    double Minutes,
    PilotCost Cost,
    IReadOnlyList<PilotLine> Talk)
{
    /// <summary>Whether it ended as it should.</summary>
    [JsonInclude]
    public bool EndedProperly => Problems.Count == 0;

    /// <summary>How many follow-ups there were.</summary>
    [JsonIgnore]
    public int ProbeTotal => Probes.Sum(probe => probe.Count);

    /// <summary>Counts a run.</summary>
    internal static PersonaScore Of(PilotRun run)
    {
        var transcript = TranscriptProjection.Of(run.Persona.Id, run.Record);
        var messages = transcript?.Messages ?? [];
        var asked = messages.Where(m => m is { From: Speaker.Interviewer, Kind: MessageKind.Question or MessageKind.Probe }).ToList();
        var mandatory = transcript?.Coverage.Where(c => c.Mandatory).ToList() ?? [];
        var attempts = run.Record.OfType<TranscriptEntry.Decided>().Select(decided => (decided.Attempts ?? []).Where(a => a.Proposal is not null).ToList()).ToList();
        var answers = JoinedAnswers(messages);
        return new(
            run.Persona.Id,
            run.Persona.Name,
            transcript?.Status ?? InterviewStatus.InProgress,
            [.. PilotVerdict.Problems(run, transcript)],
            mandatory.Count(c => asked.Count(m => m.Kind == MessageKind.Question && m.Text == c.Text) == 1),
            mandatory.Count(c => c.Status != CoverageStatus.Open),
            mandatory.Count,
            asked.Count(m => m.Kind == MessageKind.Question),
            [
                .. asked.Where(m => m.Kind == MessageKind.Probe).GroupBy(m => (Question: m.QuestionId ?? "", Trigger: m.Trigger ?? ""))
                    .Select(probes => new ProbeCount(probes.Key.Question, probes.Key.Trigger, probes.Count())),
            ],
            asked.Count(m => m.Source == MessageSource.Model),
            attempts.Count(of => of.Count > 0 && of[0].Proposal is { Length: > 0 }),
            attempts.Count(of => of.Count > 0 && of[0].Refused.Count > 0),
            attempts.Count(of => of.Count > 1),
            attempts.Count(of => of.Count > 1 && of[1].Refused.Count > 0),
            Rules(attempts.SelectMany(of => of.Take(1))),
            Rules(attempts.SelectMany(of => of.Skip(1))),
            answers.Count,
            answers.Sum(Words),
            asked.Sum(m => Words(m.Text)),
            asked.Count - asked.Select(m => Plain(m.Text)).Distinct().Count(),
            run.AfterEnd.Count,
            run.Turns,
            Math.Round(((transcript?.EndedAt ?? transcript?.StartedAt) - transcript?.StartedAt)?.TotalMinutes ?? 0, 1),
            run.Cost,
            run.Talk);
    }

    private static List<string> JoinedAnswers(IReadOnlyList<TranscriptMessage> messages)
    {
        var answers = new List<string>();
        var goesOn = false;
        foreach (var message in messages)
        {
            var isAnswer = message is { From: Speaker.Participant, Kind: MessageKind.Answer, QuestionId: not null };
            if (isAnswer && goesOn)
            {
                answers[^1] += " " + message.Text;
            }
            else if (isAnswer)
            {
                answers.Add(message.Text);
            }

            goesOn = isAnswer;
        }

        return answers;
    }

    private static Dictionary<string, int> Rules(IEnumerable<ModelAttempt> attempts) =>
        attempts.SelectMany(attempt => attempt.Refused).GroupBy(refused => refused.Rule).OrderBy(rule => rule.Key, StringComparer.Ordinal).ToDictionary(rule => rule.Key, rule => rule.Count());

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.Where(char.IsLetterOrDigit))
        {
            plain.Append(char.ToLower(letter, CultureInfo.InvariantCulture));
        }

        return plain.ToString();
    }
}

/// <summary>Follow-ups to a question for one reason.</summary>
public sealed record ProbeCount(string Question, string Trigger, int Count);
