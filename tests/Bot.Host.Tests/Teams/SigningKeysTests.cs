using Bot.Host.Channels.Teams.Authentication;
using Bot.Host.Tests.Stores;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>When the keys of an issuer are fetched, and what happens while they cannot be.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly SteppedTime _time = new(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly HttpClient _http = new();
    private StandInBotService _service = null!;
    private SigningKeys _keys = null!;

    private int Fetched => _service.Asked.GetValueOrDefault("Connector");

    public async ValueTask InitializeAsync()
    {
        _service = await StandInBotService.StartAsync();
        _keys = new SigningKeys(_http, new Uri(_service.Address, "/v1/.well-known/openidconfiguration"), _time, NullLogger<SigningKeys>.Instance);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Many_who_ask_at_once_cause_one_fetch()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => FindAsync("key-main")));

        Assert.All(found, Assert.NotNull);
        Assert.Equal(1, Fetched);
    }

    [Fact]
    public async Task Ten_thousand_unknown_keys_cause_one_more_fetch_and_then_ever_fewer()
    {
        await FindAsync("key-main");
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Null(await FindAsync("made-up-" + i));
        }

        Assert.Equal(2, Fetched);
        var fetches = new List<int>();
        for (var minutes = 0; minutes < 180; minutes += 5)
        {
            _time.Advance(TimeSpan.FromMinutes(5));
            var before = Fetched;
            await FindAsync("made-up");
            if (Fetched > before)
            {
                fetches.Add(minutes + 5);
            }
        }

        Assert.Equal([5, 15, 35, 75, 135], fetches);
    }

    [Fact]
    public async Task A_new_key_is_believed_at_once()
    {
        await FindAsync("key-main");
        _service.Keys.Add(new("key-next", "msteams"));

        Assert.NotNull(await FindAsync("key-next"));
    }

    [Fact]
    public async Task Keys_are_fetched_again_after_a_day_and_the_old_ones_serve_meanwhile_and_when_that_fails()
    {
        await FindAsync("key-main");
        _time.Advance(TimeSpan.FromHours(25));
        _service.IsDown = true;

        Assert.NotNull(await FindAsync("key-main"));
        await Product.Until.TrueAsync(() => Task.FromResult(Fetched == 2), "The keys were not fetched again.");
        Assert.NotNull(await FindAsync("key-main"));
    }

    [Fact]
    public async Task Without_any_keys_nobody_is_judged_until_there_are_some()
    {
        _service.IsDown = true;
        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => FindAsync("key-main"));
        await Assert.ThrowsAsync<SigningKeysUnavailableException>(() => FindAsync("key-main"));
        _service.IsDown = false;

        Assert.NotNull(await FindAsync("key-main"));
    }

    [Fact]
    public async Task Keys_on_another_host_than_the_metadata_are_nobody_s()
    {
        await using var other = await StandInBotService.StartAsync();
        _service.KeysAddress = new Uri(other.Address, "/v1/.well-known/keys").ToString();

        Assert.Null(await FindAsync("key-main"));
        Assert.Empty(other.Asked);
    }

    private Task<SigningKey?> FindAsync(string id) => _keys.FindAsync(id, TestContext.Current.CancellationToken).AsTask();
}
