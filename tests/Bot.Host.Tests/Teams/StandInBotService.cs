using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Teams;

/// <summary>
/// Stands in for Microsoft's side on this machine: the metadata and keys of the connector and of the login service, the
/// token endpoint, and the connector itself. It keeps what it was asked and misbehaves as it is told.
/// </summary>
public sealed class StandInBotService : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string Password = "a-password-for-tests";
    public const string Tenant = "72f988bf-0000-0000-0000-2d7cd011db47";
    public const string Scope = "https://api.botframework.com/.default";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, bool> _issued = new();
    private int _sequence;

    private StandInBotService()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/v1/.well-known/openidconfiguration", () => Describe("Connector", KeysAddress ?? new Uri(Address, "/v1/.well-known/keys").ToString()));
        _app.MapGet("/v1/.well-known/keys", () => Published("ConnectorKeys", Keys));
        _app.MapGet("/common/v2.0/.well-known/openid-configuration", () => Describe("Login", new Uri(Address, "/common/discovery/v2.0/keys").ToString()));
        _app.MapGet("/common/discovery/v2.0/keys", () => Published("LoginKeys", LoginKeys));
        _app.MapPost("/{tenant}/oauth2/v2.0/token", IssueAsync);
        _app.Map("/connector/{**path}", ConnectAsync);
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Where the connector is.</summary>
    public string ServiceUrl => new Uri(Address, "/connector").ToString();

    /// <summary>The keys of the connector; the first signs.</summary>
    public List<TokenMint> Keys { get; } = [new("key-main", "msteams", "webchat", "emulator")];

    /// <summary>The keys of the login service.</summary>
    public List<TokenMint> LoginKeys { get; } = [new("key-login", null)];

    /// <summary>What the metadata says instead of where the keys are.</summary>
    public string? KeysAddress { get; set; }

    /// <summary>Whether everything answers 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often something was asked for.</summary>
    public ConcurrentDictionary<string, int> Asked { get; } = new();

    /// <summary>The forms of the requests for tokens.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>What was sent through the connector, refused or not.</summary>
    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    /// <summary>What the connector does instead of its work; null for its work.</summary>
    public Func<ConnectorCall, IResult?> Misbehaves { get; set; } = _ => null;

    /// <summary>What the token endpoint does instead of its work; null for its work.</summary>
    public Func<IResult?> LoginMisbehaves { get; set; } = () => null;

    /// <summary>The settings that point Candor here.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("Teams__AppId", AppId),
        ("Teams__AppPassword", Password),
        ("Teams__TenantId", Tenant),
        ("Teams__MetadataUrl", new Uri(Address, "/v1/.well-known/openidconfiguration").ToString()),
        ("Teams__LoginUrl", Address + "{tenant}"),
    ];

    public static async Task<StandInBotService> StartAsync()
    {
        var service = new StandInBotService();
        await service._app.StartAsync(CancellationToken.None);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Keys.Concat(LoginKeys).ToList().ForEach(key => key.Dispose());
    }

    /// <summary>The claims of a token of the connector for an activity with this service's address.</summary>
    public JsonObject Claims() => TokenMint.Claims(AppId, ServiceUrl);

    /// <summary>A message as the connector delivers it.</summary>
    public JsonObject Activity(string text = "hello") => new()
    {
        ["type"] = "message",
        ["id"] = "f:" + Guid.CreateVersion7(),
        ["serviceUrl"] = ServiceUrl,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:user-1", ["name"] = "Alex", ["aadObjectId"] = "00000000-0000-0000-0000-000000000020" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["id"] = "a:conv-1", ["tenantId"] = Tenant },
        ["recipient"] = new JsonObject { ["id"] = "28:" + AppId, ["name"] = "Interviewer" },
        ["text"] = text,
        ["textFormat"] = "plain",
        ["locale"] = "en-US",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };

    /// <summary>Takes all issued tokens back.</summary>
    public void Expire() => _issued.Clear();

    private IResult Describe(string who, string keys)
    {
        Count(who);
        return IsDown ? Results.StatusCode(503) : Results.Json(new { issuer = "https://issuer.example", jwks_uri = keys });
    }

    private IResult Published(string who, List<TokenMint> mints)
    {
        Count(who);
        return IsDown ? Results.StatusCode(503) : Results.Json(new JsonObject { ["keys"] = new JsonArray([.. mints.Select(m => (JsonNode)m.Published())]) });
    }

    private async Task<IResult> IssueAsync(string tenant, HttpContext context)
    {
        Count("Token");
        var form = (await context.Request.ReadFormAsync(context.RequestAborted)).ToDictionary(f => f.Key, f => f.Value.ToString());
        TokenRequests.Enqueue(new Dictionary<string, string>(form) { ["tenant"] = tenant });
        if (LoginMisbehaves() is { } instead)
        {
            return instead;
        }

        if (form.GetValueOrDefault("client_id") != AppId || form.GetValueOrDefault("scope") != Scope || form.GetValueOrDefault("grant_type") != "client_credentials")
        {
            return Results.Json(new { error = "invalid_request" }, statusCode: 400);
        }

        if (form.GetValueOrDefault("client_secret") != Password && !form.ContainsKey("client_assertion"))
        {
            return Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215" }, statusCode: 401);
        }

        var token = "tok." + Guid.CreateVersion7().ToString("N");
        _issued[token] = true;
        return Results.Json(new { token_type = "Bearer", expires_in = 3599, access_token = token });
    }

    private async Task<IResult> ConnectAsync(string path, HttpContext context)
    {
        var body = context.Request.ContentLength > 0 ? await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) : null;
        var token = context.Request.Headers.Authorization.ToString();
        var call = new ConnectorCall(context.Request.Method, path, context.Request.QueryString.Value ?? "", token, body as JsonObject);
        Calls.Enqueue(call);
        if (Misbehaves(call) is { } instead)
        {
            return instead;
        }

        if (!_issued.ContainsKey(token.Replace("Bearer ", "", StringComparison.Ordinal)))
        {
            return Results.Json(new { message = "Authorization has been denied for this request." }, statusCode: 401);
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"{1_700_000_000_000 + Interlocked.Increment(ref _sequence)}");
        return (call.Method, path.Split('/')) switch
        {
            ("POST", ["v3", "conversations"]) => Results.Json(new { id = "a:new-" + id, activityId = id }, statusCode: 201),
            ("POST", ["v3", "conversations", _, "activities", ..]) when (string?)call.Body?["type"] == "typing" => Results.StatusCode(202),
            ("POST", ["v3", "conversations", _, "activities", ..]) => Results.Json(new { id }, statusCode: 201),
            ("PUT", ["v3", "conversations", _, "activities", var updated]) => Results.Json(new { id = updated }),
            ("DELETE", ["v3", "conversations", _, "activities", _]) => Results.Ok(),
            ("GET", ["v3", "conversations", _, "pagedmembers"]) => Members(call.Query),
            ("GET", ["v3", "conversations", _, "members", var member]) => Results.Json(new { id = member, name = "Alex", aadObjectId = "00000000-0000-0000-0000-000000000020" }),
            ("GET", ["v3", "teams", var team]) => Results.Json(new { id = team, name = "My Team" }),
            ("GET", ["v3", "teams", _, "conversations"]) => Results.Json(new { conversations = new[] { new { id = "19:general@thread.tacv2" }, new { id = "19:research@thread.tacv2" } } }),
            _ => Results.Json(new { error = new { code = "NotFound", message = path } }, statusCode: 404),
        };
    }

    /// <summary>Three people on two pages.</summary>
    private static IResult Members(string query) => query.Contains("continuationToken=next", StringComparison.Ordinal)
        ? Results.Json(new { members = new[] { new { id = "29:three", name = "Three" } }, continuationToken = "" })
        : Results.Json(new { members = new[] { new { id = "29:one", name = "One" }, new { id = "29:two", name = "Two" } }, continuationToken = "next" });

    private void Count(string what) => Asked.AddOrUpdate(what, 1, (_, count) => count + 1);
}

/// <summary>One request to the connector.</summary>
/// <param name="Path">Below its address, decoded.</param>
public sealed record ConnectorCall(string Method, string Path, string Query, string Authorization, JsonObject? Body);
