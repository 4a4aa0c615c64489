using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>What is called of the connector and how, and what its answers mean for a message.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime
{
    private static readonly ObjectValue s_message = ObjectValue.Empty.With("type", "message").With("text", "hello");
    private readonly HttpClient _http = new() { Timeout = TeamsLimits.CallTimeout };
    private StandInBotService _service = null!;

    public async ValueTask InitializeAsync() => _service = await StandInBotService.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task Every_call_has_its_path_with_ids_encoded_and_one_token_for_all()
    {
        var client = Client();
        var at = Reference("19:abc@thread.tacv2;messageid=17");

        var sent = await client.SendAsync(at, s_message, Cancellation);
        var replied = await client.ReplyAsync(at, "f:1|2", s_message, Cancellation);
        var updated = await client.UpdateAsync(at, "f:1|2", s_message, Cancellation);
        var deleted = await client.DeleteAsync(at, "f:1|2", Cancellation);
        var (chat, _) = await client.CreatePersonalAsync(at, "29:one", Cancellation);
        var members = await client.MembersAsync(at, Cancellation);
        var member = await client.MemberAsync(at, "29:one", Cancellation);
        var team = await client.TeamAsync(at, Cancellation);
        var channels = await client.ChannelsAsync(at, Cancellation);

        Assert.All(new[] { sent, replied, updated, deleted, member, team }, answer => Assert.True(answer.IsDone, answer.Reason));
        Assert.Equal("f:1|2", updated.Id);
        Assert.StartsWith("a:new-", chat!.Conversation, StringComparison.Ordinal);
        Assert.Equal(["29:one", "29:two", "29:three"], members!.Select(m => ((TextValue)m["id"]).Text));
        Assert.Contains("19:research@thread.tacv2", channels!);
        Assert.Equal("19:abc@thread.tacv2;messageid=17", _service.Calls.First().Path.Split('/')[2]);
        Assert.Equal("19:abc@thread.tacv2", _service.Calls.First(c => c.Path.EndsWith("pagedmembers", StringComparison.Ordinal)).Path.Split('/')[2]);
        Assert.Single(_service.TokenRequests);
    }

    [Fact]
    public async Task A_token_that_the_connector_does_not_take_is_replaced_once()
    {
        var client = Client();
        await client.SendAsync(Reference(), s_message, Cancellation);
        _service.Expire();

        Assert.True((await client.SendAsync(Reference(), s_message, Cancellation)).IsDone);
        Assert.Equal(2, _service.TokenRequests.Count);

        _service.Misbehaves = _ => Results.StatusCode(401);
        var before = _service.Calls.Count;
        Assert.Equal(401, (await client.SendAsync(Reference(), s_message, Cancellation)).Status);
        Assert.Equal(2, _service.Calls.Count - before);
    }

    [Theory]
    [InlineData(201, "Sent")]
    [InlineData(412, "Retry")]
    [InlineData(429, "Retry")]
    [InlineData(500, "Retry")]
    [InlineData(502, "Retry")]
    [InlineData(503, "Retry")]
    [InlineData(504, "Retry")]
    [InlineData(400, "Dead")]
    [InlineData(401, "Dead")]
    [InlineData(403, "Dead")]
    [InlineData(404, "Dead")]
    [InlineData(413, "Dead")]
    public async Task An_answer_decides_whether_a_message_is_sent_tried_again_or_given_up(int status, string settlement)
    {
        _service.Misbehaves = _ => Results.Content("<html><body>no JSON here</body></html>", "text/html", statusCode: status);

        var answer = await Client().SendAsync(Reference(), s_message, Cancellation);

        Assert.Equal(settlement, answer.Settle(Attempt).GetType().Name);
    }

    [Fact]
    public async Task What_the_service_says_about_waiting_is_kept_and_its_error_s_code_named()
    {
        _service.Misbehaves = _ => new Limited();
        var limited = await Client().SendAsync(Reference(), s_message, Cancellation);
        _service.Misbehaves = _ => Results.Json(new { error = new { code = "ConversationBlockedByUser", message = "Secret words of somebody" } }, statusCode: 403);
        var blocked = await Client().SendAsync(Reference(), s_message, Cancellation);

        var retry = Assert.IsType<Settlement.Retry>(limited.Settle(Attempt));
        Assert.Equal(Attempt.Now + TimeSpan.FromSeconds(7), retry.At);
        var dead = Assert.IsType<Settlement.Dead>(blocked.Settle(Attempt));
        Assert.Contains("403 (ConversationBlockedByUser)", dead.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", dead.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_tried_again()
    {
        var answer = await Client().SendAsync(Reference() with { ServiceUrl = "http://127.0.0.1:1/connector" }, s_message, Cancellation);

        Assert.IsType<Settlement.Retry>(answer.Settle(Attempt));
    }

    [Fact]
    public async Task A_login_service_that_refuses_or_is_away_delays_the_message_and_is_not_asked_by_everybody()
    {
        _service.LoginMisbehaves = () => Results.Json(new { error = "invalid_client", error_description = "AADSTS: the secret is xyz" }, statusCode: 401);
        var client = Client();
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(i => client.SendAsync(Reference("a:" + i), s_message, Cancellation)));

        Assert.All(answers, answer =>
        {
            Assert.Contains("401 (invalid_client)", answer.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain("xyz", answer.Reason, StringComparison.Ordinal);
            Assert.IsType<Settlement.Retry>(answer.Settle(Attempt));
        });
        Assert.Single(_service.TokenRequests);
        Assert.Empty(_service.Calls);
    }

    [Fact]
    public async Task A_bot_of_one_tenant_asks_that_tenant_and_a_bot_of_many_the_framework_s()
    {
        await Client().SendAsync(Reference(), s_message, Cancellation);
        await Client(settings => settings with { TenantId = null }).SendAsync(Reference(), s_message, Cancellation);

        Assert.Equal([StandInBotService.Tenant, "botframework.com"], _service.TokenRequests.Select(r => r["tenant"]));
        Assert.All(_service.TokenRequests, request => Assert.Equal(("client_credentials", StandInBotService.Scope), (request["grant_type"], request["scope"])));
    }

    [Fact]
    public async Task A_certificate_proves_itself_by_an_assertion_for_the_token_endpoint_alone()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var folder = Directory.CreateTempSubdirectory("candor-");
        var file = Path.Combine(folder.FullName, "bot.pem");
        await File.WriteAllTextAsync(file, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem(), Cancellation);

        var answer = await Client(settings => settings with { Credential = new BotCredential.Certificate(file, null) }).SendAsync(Reference(), s_message, Cancellation);
        folder.Delete(recursive: true);

        Assert.True(answer.IsDone, answer.Reason);
        var assertion = Assert.Single(_service.TokenRequests)["client_assertion"];
        var judged = await new JsonWebTokenHandler().ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = StandInBotService.AppId,
            ValidAudience = new Uri(_service.Address, $"/{StandInBotService.Tenant}/oauth2/v2.0/token").ToString(),
            IssuerSigningKey = new RsaSecurityKey(key),
            ValidAlgorithms = ["PS256"],
        });
        Assert.True(judged.IsValid, judged.Exception?.Message);
        Assert.True(new JsonWebToken(assertion).TryGetHeaderValue<string>("x5t#S256", out _));
    }

    [Fact]
    public async Task A_workload_s_token_is_read_from_its_file_each_time()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "platform-token-1", Cancellation);
        var client = Client(settings => settings with { Credential = new BotCredential.Workload(file) });
        await client.SendAsync(Reference(), s_message, Cancellation);
        await File.WriteAllTextAsync(file, "platform-token-2", Cancellation);
        _service.Expire();
        await client.SendAsync(Reference(), s_message, Cancellation);
        File.Delete(file);

        Assert.Equal(["platform-token-1", "platform-token-2"], _service.TokenRequests.Select(r => r["client_assertion"]));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static SendAttempt Attempt { get; } = new(0, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow(), Live: true);

    private TeamsReference Reference(string conversation = "a:conv") => new(_service.ServiceUrl, "msteams", StandInBotService.Tenant, conversation, "28:bot", "29:user", "personal", "team-id");

    private ConnectorClient Client(Func<TeamsSettings, TeamsSettings>? change = null)
    {
        var settings = new TeamsSettings
        {
            AppId = StandInBotService.AppId,
            TenantId = StandInBotService.Tenant,
            Credential = new BotCredential.Secret(StandInBotService.Password),
            Metadata = _service.Address,
            Login = _service.Address + "{tenant}",
            Hosts = new ServiceHosts([], loopback: true),
        };
        settings = change?.Invoke(settings) ?? settings;
        return new(_http, settings.Hosts, new ConnectorTokens(new LoginGrant(_http, settings, TimeProvider.System), TimeProvider.System), new ConnectorPace(TimeProvider.System), TimeProvider.System);
    }

    /// <summary>Too many calls: come back in seven seconds.</summary>
    private sealed class Limited : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            httpContext.Response.Headers.RetryAfter = "7";
            return Task.CompletedTask;
        }
    }
}
