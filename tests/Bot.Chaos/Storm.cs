using Bot.Chaos.People;
using Bot.Chaos.Processes;

namespace Bot.Chaos;

/// <summary>Brings the faults of a scenario about, in an order of chance, spaced by what has been accepted and not by time.</summary>
internal sealed class Storm(Scenario scenario, Company company, Servers redis, Journal journal, string folder, TextWriter log)
{
    private static readonly TimeSpan s_toEnd = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(20);

    private readonly Random _random = new(scenario.Seed);
    private int _versions;

    /// <summary>How often instances died, or stood still, at the fail point.</summary>
    public int Deaths { get; private set; }

    /// <summary>What happened that should not: instances that did not end as they were told.</summary>
    public List<string> Surprises { get; } = [];

    /// <summary>Runs until all faults have happened.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var faults = Planned();
        for (var number = 0; number < faults.Length; number++)
        {
            var at = (number + 1) * scenario.Turns / (faults.Length + 1);
            while (journal.Accepted < at)
            {
                await Task.Delay(s_look, TimeProvider.System, cancellation);
            }

            var instance = company.Instances[_random.Next(company.Instances.Count)];
            await log.WriteLineAsync($"{journal.Accepted} accepted: {faults[number]}{(faults[number] == Fault.KillRedis ? "" : $" of instance {instance.Number}")}");
            await BringAsync(faults[number], instance);
        }

        if (scenario.FailPoint is not null)
        {
            await Task.WhenAll(company.Instances.Where(instance => instance.FailPoint is not null).Select(instance => DieAsync(instance, cancellation)));
            await log.WriteLineAsync($"{journal.Accepted} accepted: {Deaths} deaths at {scenario.FailPoint}");
        }
    }

    /// <summary>Starts an instance again and again as it dies, until there were enough deaths; then without the fail point.</summary>
    private async Task DieAsync(Instance instance, CancellationToken cancellation)
    {
        while (Deaths < scenario.Deaths)
        {
            if (instance.HasEnded)
            {
                Deaths++;
                await StartAsync(instance);
            }
            else if (instance.IsStopped)
            {
                Deaths++;
                await StandStillAsync(instance);
            }
            else if (scenario.Republishes)
            {
                await instance.KillAsync();
                await StartAsync(instance);
            }
            else
            {
                await Task.Delay(s_look, TimeProvider.System, cancellation);
            }
        }

        instance.FailPoint = null;
        if (!instance.HasEnded)
        {
            await instance.SignalAsync("CONT");
            await instance.KillAsync();
        }

        await RestartAsync(instance);
    }

    private async Task StartAsync(Instance instance)
    {
        if (scenario.Republishes)
        {
            Study.Change(folder, Interlocked.Increment(ref _versions));
        }

        await instance.StartAsync();
    }

    private async Task StandStillAsync(Instance instance)
    {
        await Task.Delay(TimeSpan.FromSeconds(scenario.LeaseSeconds * 1.5), TimeProvider.System);
        await instance.SignalAsync("CONT");
    }

    private Fault[] Planned()
    {
        Fault[] faults =
        [
            .. Enumerable.Repeat(Fault.Kill, scenario.Kills), .. Enumerable.Repeat(Fault.Stop, scenario.Stops),
            .. Enumerable.Repeat(Fault.Terminate, scenario.Terms), .. Enumerable.Repeat(Fault.KillRedis, scenario.RedisKills),
        ];
        _random.Shuffle(faults);
        return faults;
    }

    private async Task BringAsync(Fault fault, Instance instance)
    {
        switch (fault)
        {
            case Fault.Kill:
                await instance.KillAsync();
                await RestartAsync(instance);
                break;

            case Fault.Stop:
                await instance.SignalAsync("STOP");
                await StandStillAsync(instance);
                break;

            case Fault.Terminate:
                if (await instance.TerminateAsync(s_toEnd) is not 0)
                {
                    Surprises.Add($"Instance {instance.Number} did not end in order: see {instance.Log}");
                }

                await RestartAsync(instance);
                break;

            default:
                await redis.CrashAsync(_random.Next(int.MaxValue));
                break;
        }
    }

    private async Task RestartAsync(Instance instance)
    {
        if (!await instance.StartAsync())
        {
            Surprises.Add($"Instance {instance.Number} ended at its start: see {instance.Log}");
        }
    }

    private enum Fault
    {
        Kill,
        Stop,
        Terminate,
        KillRedis,
    }
}
