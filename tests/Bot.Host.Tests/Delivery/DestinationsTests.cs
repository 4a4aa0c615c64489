using Bot.Host.Delivery;
using Bot.Host.Tests.Stores;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Delivery;

/// <summary>Receivers that are slow, sick or busy take places from nobody else.</summary>
public sealed class DestinationsTests
{
    private static readonly Destination s_hook = new("webhook hooks.example.com", KeepsPace: false);
    private static readonly Destination s_other = new("webhook other.example.com", KeepsPace: false);
    private readonly SteppedTime _time = new(new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly Destinations _destinations;

    public DestinationsTests() => _destinations = new(_time);

    private Settlement.Retry Failed => new(_time.GetUtcNow(), "503");

    [Fact]
    public void No_receiver_has_more_than_a_quarter_of_the_places()
    {
        var entered = Enumerable.Range(0, Destinations.Places).Count(_ => _destinations.Enter(s_hook) is null);

        Assert.Equal(Destinations.Places / 4, entered);
        Assert.Null(_destinations.Enter(s_other));
        _destinations.Leave(s_hook, new Settlement.Sent());
        Assert.Null(_destinations.Enter(s_hook));
    }

    [Fact]
    public void Who_is_put_off_is_told_to_come_back_soon()
    {
        Assert.All(Enumerable.Range(0, Destinations.PlacesForOne), _ => Assert.Null(_destinations.Enter(s_hook)));

        var later = _destinations.Enter(s_hook);

        Assert.InRange(later!.Value, _time.GetUtcNow() + TimeSpan.FromSeconds(0.5), _time.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void A_receiver_that_fails_again_and_again_rests_ever_longer_and_is_then_tried_with_a_single_message()
    {
        var rests = new List<double?>();
        for (var failure = 1; failure <= 10; failure++)
        {
            Assert.Null(_destinations.Enter(s_hook));
            rests.Add(_destinations.Leave(s_hook, Failed)?.TotalSeconds);
            _time.Advance(TimeSpan.FromSeconds(rests[^1] ?? 0));
        }

        Assert.Equal([null, null, null, null, 5, 10, 20, 40, 60, 60], rests);
        Assert.Null(_destinations.Enter(s_hook));
        Assert.NotNull(_destinations.Enter(s_hook));

        _destinations.Leave(s_hook, new Settlement.Sent());
        Assert.All(Enumerable.Range(0, Destinations.PlacesForOne), _ => Assert.Null(_destinations.Enter(s_hook)));
    }

    [Fact]
    public void Nothing_is_sent_to_a_receiver_that_rests_and_everything_to_the_others()
    {
        for (var failure = 1; failure <= 5; failure++)
        {
            _destinations.Enter(s_hook);
            _destinations.Leave(s_hook, Failed);
        }

        Assert.InRange(_destinations.Enter(s_hook)!.Value, _time.GetUtcNow() + TimeSpan.FromSeconds(5), _time.GetUtcNow() + TimeSpan.FromSeconds(7));
        Assert.Null(_destinations.Enter(s_other));
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void A_rest_that_a_receiver_asks_for_is_for_all_its_messages_unless_its_channel_keeps_the_pace_of_each_conversation(bool keepsPace, bool rests)
    {
        var to = s_hook with { KeepsPace = keepsPace };
        _destinations.Enter(to);
        _destinations.Leave(to, new Settlement.Retry(_time.GetUtcNow(), "429") { Asked = TimeSpan.FromSeconds(30) });

        Assert.Equal(rests, _destinations.Enter(to) is not null);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(_destinations.Enter(to));
    }

    [Fact]
    public void What_a_receiver_refuses_for_good_shows_that_it_is_well()
    {
        for (var failure = 1; failure <= 20; failure++)
        {
            Assert.Null(_destinations.Enter(s_hook));
            Assert.Null(_destinations.Leave(s_hook, failure % 4 == 0 ? new Settlement.Dead("404") : Failed));
        }
    }
}
