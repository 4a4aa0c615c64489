using System.Globalization;
using Bot.Chaos.Checking;
using Bot.Chaos.People;
using Bot.Chaos.Processes;
using Bot.Chaos.StandIns;
using Bot.StandIn;

namespace Bot.Chaos;

/// <summary>One scenario from its first process to its last, and what came of it.</summary>
internal sealed class Run(Scenario scenario, string program, TextWriter log)
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(100);
    private readonly Study _study = new();

    public async Task<Verdict> RunAsync(string folder)
    {
        using var redis = await Servers.StartAsync(folder, scenario);
        await using var webhook = new Webhook(Path.Combine(folder, Evidence.Webhook), scenario.Seed);
        await webhook.StartAsync();

        await using var slack = new Slack(Path.Combine(folder, Evidence.Slack), scenario.Seed);
        await slack.StartAsync();
        await using var teams = await Teams.StartAsync(Path.Combine(folder, Evidence.Teams), scenario.Seed);

        await using var model = await StandInModel.StartAsync();
        using var company = Hire(folder, [.. Settings(folder, redis), .. scenario.AsksModel ? model.Settings : [], .. webhook.Settings, .. slack.Settings, .. teams.Service.Settings]);
        await company.StartAsync();
        using var line = new RoundRobin(company.Addresses);
        using var journal = new Journal(Path.Combine(folder, Evidence.Answers));
        using var web = new RequestFile(Path.Combine(folder, Evidence.Web));
        var storm = new Storm(scenario, company, redis, journal, folder, log);

        Person Come(int number)
        {
            var random = new Random(unchecked((scenario.Seed * 397) + number));
            var luck = random.Next(100);
            return luck < scenario.SlackPercent ? new SlackPerson(string.Create(CultureInfo.InvariantCulture, $"U{number:0000000000}"), _study, scenario, journal, line, random, slack)
                : luck < scenario.SlackPercent + scenario.TeamsPercent ? new TeamsPerson(string.Create(CultureInfo.InvariantCulture, $"teams{number:00000}"), _study, scenario, journal, line, random, teams)
                : new WebPerson(string.Create(CultureInfo.InvariantCulture, $"web{number:00000}"), _study, scenario, journal, line, random, web);
        }

        var started = TimeProvider.System.GetTimestamp();
        redis.Cut(on: true);
        var raging = storm.RunAsync(CancellationToken.None);
        var people = 0;
        await Task.WhenAll(Enumerable.Range(0, scenario.AtOnce).Select(async _ =>
        {
            // People come until there were enough answers and all faults have happened.
            while (journal.Accepted < scenario.Turns || !raging.IsCompleted)
            {
                var number = Interlocked.Increment(ref people);
                await Come(number).TakePartAsync(CancellationToken.None);
            }
        }));
        await raging;
        redis.Cut(on: false);
        var storming = TimeProvider.System.GetElapsedTime(started);

        await QuietAsync(() => webhook.Taken >= journal.Ended);

        // Whoever asked to be forgotten is told so before the last instance that was in the middle of it has been replaced.
        await Task.Delay(TimeSpan.FromSeconds(2 * scenario.LeaseSeconds), TimeProvider.System);
        await ExportAsync(line, Path.Combine(folder, Evidence.Transcripts));
        var checker = new Checker(new Evidence(folder), _study);
        var rows = checker.Check();
        return new(scenario, people, journal.Accepted, storming, rows, storm.Surprises, storm.Deaths, redis.Cuts, line.Answers, line.MostTries, checker.Repeats, checker.RepeatedDeliveries);
    }

    private Company Hire(string folder, (string, string)[] settings) =>
        new([.. Enumerable.Range(1, scenario.Instances).Select(number => new Instance(program, folder, number, settings) { FailPoint = scenario.Republishes && number > 1 ? null : scenario.FailPoint })]);

    private (string Name, string Value)[] Settings(string folder, Servers redis) =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("Dialogs__Path", Study.Write(folder, scenario.AsksModel)),
        ("Keys__Master", "Y2hhb3MtY2hhb3MtY2hhb3MtY2hhb3MtY2hhb3MtY2g="),
        ("DirectLine__Secret", WebPerson.Secret),
        ("Redis__ConnectionString", redis.ConnectionString),
        ("Redis__Durability", "strict"),
        ("WITHOUT", scenario.Without ?? ""),
        ("Redis__TurnLeaseSeconds", scenario.LeaseSeconds.ToString(CultureInfo.InvariantCulture)),
        ("Redis__SendLeaseSeconds", (2 * scenario.LeaseSeconds).ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Waits until everything was delivered; what then still lacks is for the checker to find.</summary>
    private static async Task QuietAsync(Func<bool> quiet)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !quiet() && TimeProvider.System.GetElapsedTime(started) < s_quiet;)
        {
            await Task.Delay(s_look, TimeProvider.System);
        }
    }

    /// <summary>Exports all transcripts as a researcher's program does, page by page.</summary>
    private async Task ExportAsync(RoundRobin line, string path)
    {
        using var file = new RequestFile(path);
        var known = new HashSet<string>();
        for (string? before = null; ;)
        {
            var query = before is null ? "" : "&before=" + Uri.EscapeDataString(before);
            var page = (await line.SendAsync((at, _) => new(HttpMethod.Get, new Uri(at, $"/research/api/interviews?study={Study.Id}{query}")), scenario.Patience, CancellationToken.None))!.AsArray();
            var fresh = page.Select(summary => summary!.AsObject()).Where(summary => known.Add(Evidence.Text(summary, "id"))).ToList();
            foreach (var summary in fresh)
            {
                file.Append((await line.SendAsync((at, _) => new(HttpMethod.Get, new Uri(at, $"/research/api/interviews/{summary["id"]}")), scenario.Patience, CancellationToken.None))!.AsObject());
            }

            if (fresh.Count == 0)
            {
                return;
            }

            before = (string?)fresh[^1]["startedAt"];
        }
    }
}
