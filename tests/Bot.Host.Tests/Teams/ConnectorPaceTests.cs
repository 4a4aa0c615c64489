using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Tests.Stores;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>Our calls stay below what the service takes.</summary>
public sealed class ConnectorPaceTests
{
    private readonly SteppedTime _time = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void However_fast_somebody_sends_no_window_of_a_conversation_holds_more_than_its_limit()
    {
        var pace = new ConnectorPace(_time);
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i < 200; i++)
        {
            sent.Add(_time.GetUtcNow() + pace.Reserve("tenant", "conversation", TeamsLimits.Sending, TimeSpan.MaxValue));
        }

        Assert.All(TeamsLimits.Sending, rate => Assert.All(sent, from => Assert.InRange(sent.Count(at => at >= from && at < from + rate.Within), 0, rate.Count)));
    }

    [Fact]
    public void However_many_conversations_send_their_tenant_takes_fifty_in_a_second()
    {
        var pace = new ConnectorPace(_time);
        var sent = Enumerable.Range(0, 200).Select(i => _time.GetUtcNow() + pace.Reserve("tenant", "conversation " + i, TeamsLimits.Sending, TimeSpan.MaxValue)).ToList();

        Assert.Equal(50, sent.Count(at => at < _time.GetUtcNow() + TimeSpan.FromSeconds(1)));
        Assert.Equal(TimeSpan.Zero, pace.Reserve("another tenant", "conversation", TeamsLimits.Sending, TimeSpan.MaxValue));
    }

    [Fact]
    public void A_wait_that_is_too_long_takes_no_place()
    {
        var pace = new ConnectorPace(_time);
        for (var i = 0; i < 7; i++)
        {
            Assert.Equal(TimeSpan.Zero, pace.Reserve("tenant", "conversation", TeamsLimits.Sending, TimeSpan.Zero));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), pace.Reserve("tenant", "conversation", TeamsLimits.Sending, TimeSpan.Zero));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.Reserve("tenant", "conversation", TeamsLimits.Sending, TimeSpan.Zero));
    }
}
