using System.Net;
using System.Text.Json.Nodes;
using Bot.Host.Tests.Product;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>
/// The attack matrix on tokens of the connector, minted here against a stand-in of Microsoft's side and posted to the running
/// product. Every case of the file is run, here or in the test that its line names.
/// </summary>
public sealed class TokenMatrixTests(TokenMatrixTests.Running running) : IClassFixture<TokenMatrixTests.Running>
{
    private const string File = "jws/jwt-attacks.json";

    /// <summary>Cases that are more than one request.</summary>
    private static readonly Dictionary<string, string> s_elsewhere = new()
    {
        ["race-1000-mixed-issuer-parallel"] = nameof(TokenRaceTests),
        ["key-rollover-while-serving"] = nameof(TokenRaceTests),
        ["metadata-down-cached-keys"] = nameof(SigningKeysTests),
        ["metadata-down-cold"] = nameof(Without_keys_nobody_is_judged),
        ["metadata-returns-evil-jwks_uri-on-other-host"] = nameof(SigningKeysTests),
    };

    /// <summary>
    /// Keys without any list of endorsements are older ones that the service has not taken back: the protocol lets them pass, and an
    /// empty list does not.
    /// </summary>
    private static readonly HashSet<string> s_decidedOtherwise = ["endorsements-missing"];

    [Fact]
    public async Task Of_the_whole_matrix_nothing_invalid_is_accepted_and_everything_valid_is()
    {
        var cases = ConnectorCorpora.Read(File)["cases"]!.AsArray().Select(c => c!.AsObject()).ToList();
        var wrong = new List<string>();
        var tokens = new List<string>();
        int accepted = 0, refused = 0;
        foreach (var attack in cases.Where(c => !s_elsewhere.ContainsKey((string)c["id"]!)))
        {
            var id = (string)attack["id"]!;
            var request = new MatrixRequest(running.Service, attack);
            tokens.AddRange(request.Tokens);
            var status = await PostAsync(request);
            var expected = attack["expect"]!.GetValueKind() == System.Text.Json.JsonValueKind.Number ? (int)attack["expect"]! : 401;
            expected = s_decidedOtherwise.Contains(id) ? 202 : expected;
            accepted += status == 202 ? 1 : 0;
            refused += status == 202 ? 0 : 1;
            if (status != expected && !(id == "token-8MiB" && status == 431))
            {
                wrong.Add($"{id}: {status} instead of {expected}");
            }
        }

        Evidence.Note($"token matrix: {cases.Count} cases, {accepted} accepted, {refused} refused, {s_elsewhere.Count} in tests of their own");
        Assert.Empty(wrong);
        Assert.DoesNotContain(tokens, token => token.Length > 20 && running.Candor.Output.Contains(token, StringComparison.Ordinal));
        Assert.All(running.Service.Calls, call => Assert.Contains("conv-ok", call.Path, StringComparison.Ordinal));
        Assert.Empty(s_elsewhere.Keys.Except(cases.Select(c => (string)c["id"]!)));
    }

    [Fact]
    public async Task A_refusal_says_how_to_prove_oneself_and_a_forbidden_activity_what_was_wrong_with_it()
    {
        using var unsigned = await SendAsync([], running.Service.Activity());
        var foreign = running.Service.Activity();
        foreign["serviceUrl"] = "https://evil.example/";
        using var forbidden = await SendAsync(["Bearer " + running.Service.Keys[0].Sign(running.Service.Claims())], foreign);

        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
        Assert.Equal("Bearer", unsigned.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        Assert.Contains("serviceUrl", await forbidden.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_keys_nobody_is_judged()
    {
        await using var service = await StandInBotService.StartAsync();
        service.IsDown = true;
        await using var candor = await RunningCandor.StartAsync(service.Settings);
        using var request = Request(["Bearer " + service.Keys[0].Sign(service.Claims())], service.Activity().ToJsonString());
        using var response = await candor.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(response.Headers.RetryAfter);
    }

    private async Task<int> PostAsync(MatrixRequest request)
    {
        try
        {
            using var response = await SendAsync(request.Authorization, request.Activity);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server closes the connection on a header of megabytes before it is sent.
            return 431;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(IReadOnlyList<string> authorization, JsonObject activity)
    {
        using var request = Request(authorization, activity.ToJsonString());
        return await running.Candor.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static HttpRequestMessage Request(IReadOnlyList<string> authorization, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative)) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        if (authorization.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return request;
    }

    public sealed class Running : IAsyncLifetime
    {
        public StandInBotService Service { get; private set; } = null!;

        public RunningCandor Candor { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Service = await StandInBotService.StartAsync();
            Service.Keys.Add(new("key-skype", "skype"));
            Service.Keys.Add(new("key-similar", "msteamsx"));
            Service.Keys.Add(new("key-empty", []));
            Service.Keys.Add(new("key-open", null));
            Candor = await RunningCandor.StartAsync(Service.Settings);
        }

        public async ValueTask DisposeAsync()
        {
            await Candor.DisposeAsync();
            await Service.DisposeAsync();
        }
    }
}
