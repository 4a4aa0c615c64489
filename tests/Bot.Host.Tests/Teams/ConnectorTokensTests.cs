using System.Threading.Channels;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Tests.Stores;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>When a token is asked for, and which one serves meanwhile.</summary>
public sealed class ConnectorTokensTests
{
    private readonly SteppedTime _time = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly HeldGrant _grant = new();
    private readonly ConnectorTokens _tokens;

    public ConnectorTokensTests() => _tokens = new ConnectorTokens(_grant, _time);

    [Fact]
    public async Task Many_who_need_a_token_at_once_ask_for_one()
    {
        var waiting = Enumerable.Range(0, 32).Select(_ => GetAsync()).ToList();
        _grant.Give("one");

        Assert.All(await Task.WhenAll(waiting), token => Assert.Equal("one", token));
        Assert.Equal(1, _grant.Asked);
    }

    [Fact]
    public async Task Five_minutes_before_its_end_a_new_one_is_asked_for_while_the_old_one_serves()
    {
        _grant.Give("one");
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(54));
        Assert.Equal("one", await GetAsync());
        Assert.Equal(1, _grant.Asked);

        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("one", await GetAsync());
        _grant.Give("two");

        await Product.Until.TrueAsync(async () => await GetAsync() == "two", "The new token is not used.");
        Assert.Equal(2, _grant.Asked);
    }

    [Fact]
    public async Task An_old_token_serves_to_its_end_while_no_new_one_can_be_had()
    {
        _grant.Give("one");
        await GetAsync();
        _time.Advance(TimeSpan.FromMinutes(57));
        _grant.Fail();

        Assert.Equal("one", await GetAsync());
        await Product.Until.TrueAsync(() => Task.FromResult(_grant.Asked == 2), "No new token was asked for.");
        _time.Advance(TimeSpan.FromMinutes(4));
        _grant.Fail();

        await Assert.ThrowsAsync<TokenUnavailableException>(GetAsync);
    }

    [Fact]
    public async Task A_token_that_was_not_taken_is_forgotten_and_a_newer_one_is_not()
    {
        _grant.Give("one");
        await GetAsync();
        _tokens.Invalidate("one");
        _grant.Give("two");
        await GetAsync();
        _tokens.Invalidate("one");

        Assert.Equal("two", await GetAsync());
        Assert.Equal(2, _grant.Asked);
    }

    private Task<string> GetAsync() => _tokens.GetAsync(TestContext.Current.CancellationToken).AsTask();

    private sealed class HeldGrant : ITokenGrant
    {
        private readonly Channel<string?> _answers = Channel.CreateUnbounded<string?>();
        private int _asked;

        public int Asked => _asked;

        public void Give(string token) => _answers.Writer.TryWrite(token);

        public void Fail() => _answers.Writer.TryWrite(null);

        public async Task<IssuedToken> RequestAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref _asked);
            return await _answers.Reader.ReadAsync(cancellation) is { } token ? new(token, TimeSpan.FromHours(1)) : throw new TokenUnavailableException("None now.");
        }
    }
}
