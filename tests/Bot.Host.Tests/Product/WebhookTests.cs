using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A finished interview reaches a webhook: signed, as the same message each time, until it is taken.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private static readonly byte[] s_key = RandomNumberGenerator.GetBytes(32);

    private readonly ConcurrentQueue<(string Id, string Timestamp, string Signature, string Type, byte[] Body)> _received = new();
    private readonly ConcurrentQueue<int> _answers = new();
    private WebApplication _receiver = null!;

    private string Address => _receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/candor?team=1";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _receiver = builder.Build();
        _receiver.MapPost("/candor", TakeAsync);
        await _receiver.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    [Fact]
    public async Task A_transcript_is_delivered_signed_and_again_with_the_same_id_until_it_is_taken()
    {
        _answers.Enqueue(StatusCodes.Status503ServiceUnavailable);
        await using var candor = await StartAsync();
        var chat = await Chat.StartAsync(candor, "loyalty");
        var participant = new Participant("en");
        await InterviewRun.ToTheEndAsync(chat, participant);
        await Until.TrueAsync(() => Task.FromResult(_received.Count == 2), "The webhook was not tried again.");
        var (first, second) = (_received.First(), _received.Last());

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(Sign(second.Id, second.Timestamp, second.Body), second.Signature);
        Assert.Equal("application/json; charset=utf-8", second.Type);
        var delivered = JsonNode.Parse(second.Body)!.AsObject();
        InterviewRun.CheckTranscript(delivered, chat, participant);
        Assert.True(JsonNode.DeepEquals(await Researcher.OnlyAsync(candor, "complete"), delivered));
    }

    [Fact]
    public async Task A_crash_between_the_end_and_the_delivery_delays_it_and_does_not_double_it()
    {
        await using var candor = await StartAsync();
        var chat = await Chat.StartAsync(candor, "loyalty");
        await InterviewRun.ToTheEndAsync(chat, new Participant("en"));
        await candor.KillAsync();
        await candor.StartAgainAsync();

        await Until.TrueAsync(() => Task.FromResult(!_received.IsEmpty), "The webhook was not called.");
        await InterviewRun.ToTheEndAsync(await Chat.StartAsync(candor, "churn"), new Participant("en"));
        await Until.TrueAsync(() => Task.FromResult(_received.DistinctBy(r => r.Id).Count() == 2), "The second interview was not delivered.");

        Assert.Equal(2, _received.DistinctBy(r => r.Id).Count());
    }

    [Fact]
    public async Task Words_of_danger_are_told_at_once_signed_and_without_the_words()
    {
        await using var candor = await StartAsync();
        var chat = await Chat.StartAsync(candor, "loyalty");
        await chat.SayAsync("yes");
        await chat.SayAsync("I want to kill myself");

        await Until.TrueAsync(() => Task.FromResult(!_received.IsEmpty), "The webhook was not called.");
        var (id, timestamp, signature, _, body) = Assert.Single(_received);
        var alert = JsonNode.Parse(body)!.AsObject();
        Assert.Equal(Sign(id, timestamp, body), signature);
        Assert.Equal(("candor.alert/1", "distress", "loyalty"), ((string?)alert["schema"], (string?)alert["reason"], (string?)alert["study"]));
        Assert.DoesNotContain("kill", Encoding.UTF8.GetString(body), StringComparison.Ordinal);

        await chat.SayAsync("stop here");
        await Until.TrueAsync(() => Task.FromResult(_received.Count == 2), "The transcript was not delivered.");
        Assert.Equal("candor.transcript/1", (string?)JsonNode.Parse(_received.Last().Body)!["schema"]);
    }

    [Fact]
    public async Task A_webhook_without_a_secret_stops_the_start_and_says_how_to_make_one()
    {
        var (code, output) = await RunningCandor.RunAsync([], ("Researcher__Channel", $"inbox,webhook:{Address}"));

        Assert.NotEqual(0, code);
        Assert.Contains("Webhook__Secret is not set", output, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", output, StringComparison.Ordinal);
    }

    private static string Sign(string id, string timestamp, byte[] body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(s_key, (byte[])[.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body]));

    private Task<RunningCandor> StartAsync() => RunningCandor.StartAsync(
        ("Researcher__Channel", $"inbox, webhook:{Address}"), ("Webhook__Secret", "whsec_" + Convert.ToBase64String(s_key)));

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        context.Response.StatusCode = _answers.TryDequeue(out var answer) ? answer : StatusCodes.Status204NoContent;
        context.Response.Headers.RetryAfter = "1";
        var headers = context.Request.Headers;
        _received.Enqueue((headers["webhook-id"].ToString(), headers["webhook-timestamp"].ToString(), headers["webhook-signature"].ToString(), context.Request.ContentType!, body.ToArray()));
    }
}
