using System.Threading.Channels;

namespace Bot.Chaos.People;

/// <summary>Somebody in a chat: what is said there comes by itself.</summary>
internal abstract class ListeningPerson(string name, string channel, Study study, Scenario scenario, Journal journal, RoundRobin line, Random random, ChannelReader<string> said)
    : Person(name, channel, study, scenario, journal, line, random)
{
    protected override Task BeginAsync(CancellationToken cancellation) => SendAsync(Message("start " + Study.Id), cancellation);

    protected override async Task<string> NextAsync(CancellationToken cancellation)
    {
        try
        {
            return await said.ReadAsync(cancellation).AsTask().WaitAsync(Patience, TimeProvider.System, cancellation);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException("Nothing was said.");
        }
    }
}
