using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Chaos.Checking;

namespace Bot.Chaos;

/// <summary>What came of a run.</summary>
/// <param name="Deaths">How often instances died at the fail point.</param>
/// <param name="Cuts">How many answers of Redis were cut.</param>
/// <param name="Answers">How often which answer came to people's requests.</param>
/// <param name="MostTries">How often the unluckiest request was sent.</param>
/// <param name="Repeats">Messages that came twice to a person.</param>
/// <param name="RepeatedDeliveries">Transcripts that came twice to the webhook.</param>
internal sealed record Verdict(
    Scenario Scenario, int People, int Accepted, TimeSpan Took, IReadOnlyList<Row> Rows, IReadOnlyList<string> Surprises, int Deaths, int Cuts,
    IReadOnlyDictionary<string, int> Answers, int MostTries, int Repeats, int RepeatedDeliveries)
{
    private const int MostShown = 5;

    public bool IsKept => Failed == 0;

    /// <summary>How often any request had to be sent, held against what the scenario allows.</summary>
    private bool TriesHold => Scenario.MostTries == 0 || MostTries <= Scenario.MostTries;

    /// <summary>Everything that was not as it has to be.</summary>
    public int Violations => Rows.Sum(row => row.Violations.Count) + Surprises.Count + (TriesHold ? 0 : 1);

    public int Passed => Rows.Count(row => row is { Violations.Count: 0 } && (!row.IsEmpty || row.MayBeEmpty)) + (TriesHold ? 1 : 0) + (Surprises.Count == 0 ? 1 : 0);

    public int Failed => Rows.Count + 2 - Passed;

    public async Task WriteAsync(TextWriter output)
    {
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Scenario.Name}, seed {Scenario.Seed}: {People} people, {Accepted} messages accepted in {Took.TotalSeconds:0.0} s"));
        foreach (var row in Rows)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {(row is { IsEmpty: true, MayBeEmpty: false } ? "NONE" : row.Violations.Count == 0 ? "ok" : "FAIL"),-5}{row.Name,-70}{row.Checked,7} checked{row.Violations.Count,6} violations"));
            foreach (var violation in row.Violations.Take(MostShown))
            {
                await output.WriteLineAsync($"         {violation}");
            }
        }

        await output.WriteLineAsync($"  {(Surprises.Count == 0 ? "ok" : "FAIL"),-5}instances ended and started as they were told");
        foreach (var surprise in Surprises)
        {
            await output.WriteLineAsync($"         {surprise}");
        }

        var allowed = Scenario.MostTries == 0 ? "requests may be sent again as often as it takes" : string.Create(CultureInfo.InvariantCulture, $"no request had to be sent more than {Scenario.MostTries} times");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"  {(TriesHold ? "ok" : "FAIL"),-5}{allowed} (most: {MostTries})"));
        await output.WriteLineAsync(Json().ToJsonString());
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed"));
    }

    private JsonObject Json() => new()
    {
        ["scenario"] = Scenario.Name,
        ["seed"] = Scenario.Seed,
        ["people"] = People,
        ["accepted"] = Accepted,
        ["seconds"] = Math.Round(Took.TotalSeconds, 1),
        ["kills"] = Scenario.Kills,
        ["stops"] = Scenario.Stops,
        ["terms"] = Scenario.Terms,
        ["failPoint"] = Scenario.FailPoint,
        ["deaths"] = Deaths,
        ["cutPercent"] = Scenario.CutPercent,
        ["cuts"] = Cuts,
        ["redisKills"] = Scenario.RedisKills,
        ["redeliveredPercent"] = Scenario.RedeliveredPercent,
        ["violations"] = Violations,
        ["repeatedMessages"] = Repeats,
        ["repeatedDeliveries"] = RepeatedDeliveries,
        ["mostTries"] = MostTries,
        ["answers"] = new JsonObject(Answers.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
    };
}
