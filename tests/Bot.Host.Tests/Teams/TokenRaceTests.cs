using Bot.Host.Channels.Teams;
using Bot.Host.Channels.Teams.Authentication;
using Bot.Host.Tests.Product;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>Tokens of two issuers side by side: each is judged by the keys of its own issuer, whatever the others do meanwhile.</summary>
public sealed class TokenRaceTests
{
    private const int AtOnce = 16;
    private const string Caller = "99999999-2222-3333-4444-555555555555";

    [Fact]
    public async Task Mixed_issuers_in_parallel_are_never_judged_by_each_other_s_keys_also_while_keys_change()
    {
        await using var service = await StandInBotService.StartAsync();
        using var http = new HttpClient();
        var authentication = new ConnectorAuthentication(
            new TeamsSettings
            {
                AppId = StandInBotService.AppId,
                TenantId = StandInBotService.Tenant,
                Credential = new BotCredential.Secret(StandInBotService.Password),
                Metadata = new Uri(service.Address, "/v1/.well-known/openidconfiguration"),
                Login = service.Address + "{tenant}",
                Hosts = new ServiceHosts([], loopback: true),
                AllowedCallers = [Caller],
            },
            http,
            TimeProvider.System,
            NullLoggerFactory.Instance);
        var loginIssuer = $"https://sts.windows.net/{StandInBotService.Tenant}/";
        var connector = service.Claims();
        var login = TokenMint.Claims(StandInBotService.AppId, service.ServiceUrl, loginIssuer);
        login["appid"] = Caller;
        var next = new TokenMint("key-next", "msteams");
        (string Token, bool Valid)[] tokens =
        [
            (service.Keys[0].Sign(connector), true),
            (service.LoginKeys[0].Sign(login), true),
            (service.LoginKeys[0].Sign(connector), false),
            (service.Keys[0].Sign(login), false),
            (next.Sign(connector), true),
        ];
        Assert.NotNull(await authentication.FindCallerAsync("Bearer " + tokens[0].Token, TestContext.Current.CancellationToken));
        service.Keys.Add(next);

        int falseRefusals = 0, falseAcceptances = 0;
        var requests = LongRun.IsOn ? 10_000 : 2_000;
        await Parallel.ForAsync(0, requests, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = TestContext.Current.CancellationToken }, async (number, cancellation) =>
        {
            var (token, valid) = tokens[number % tokens.Length];
            var caller = await authentication.FindCallerAsync("Bearer " + token, cancellation);
            Interlocked.Add(ref falseRefusals, valid && caller is null ? 1 : 0);
            Interlocked.Add(ref falseAcceptances, !valid && caller is not null ? 1 : 0);
        });

        Evidence.Note($"token race: {requests} requests, 2 issuers, {AtOnce} at once: {falseRefusals} false refusals, {falseAcceptances} false acceptances");
        Assert.Equal((0, 0), (falseRefusals, falseAcceptances));
        Assert.Equal(2, service.Asked["Connector"]);
    }
}
