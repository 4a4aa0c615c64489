using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.StandIn;

/// <summary>
/// Stands in for a model's server and speaks its real wire: POST <c>chat/completions</c> with structured output. It refuses
/// calls that the real one would refuse, keeps all calls, and answers or misbehaves as it is told.
/// </summary>
public sealed class StandInModel : IAsyncDisposable
{
    /// <summary>The key that it wants.</summary>
    public const string Key = "sk-test";

    /// <summary>The model that it has.</summary>
    public const string Name = "stand-in-1";

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<JsonObject> _calls = new();

    private StandInModel(int port)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", AnswerAsync);
    }

    /// <summary>What it does with the next calls.</summary>
    public Func<ModelRequest, ModelBehaviour> Behaves { get; set; } = _ => ModelBehaviour.Says(Proposal.Of());

    /// <summary>What it was asked, oldest first.</summary>
    public IReadOnlyList<ModelRequest> Calls => [.. _calls.Select(ModelRequest.Of)];

    /// <summary>Forgets the calls so far.</summary>
    public void Forget() => _calls.Clear();

    /// <summary>Calls that the real server would have refused.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The settings that point Candor here.</summary>
    public (string Name, string Value)[] Settings =>
    [
        ("Model__Endpoint", new Uri(new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()), "/v1").ToString()),
        ("Model__ApiKey", Key),
        ("Model__Name", Name),
    ];

    /// <summary>Starts one.</summary>
    /// <param name="port">Of this machine; 0 for any that is free.</param>
    public static async Task<StandInModel> StartAsync(int port = 0)
    {
        var model = new StandInModel(port);
        await model._app.StartAsync();
        return model;
    }

    /// <summary>Waits until the process is told to stop.</summary>
    internal Task WaitAsync() => _app.WaitForShutdownAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var call = (await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!.AsObject();
        _calls.Enqueue(call);
        if (Complaint(context, call) is { } complaint)
        {
            Complaints.Enqueue(complaint);
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            await context.Response.WriteAsJsonAsync(new { error = new { message = complaint, type = "invalid_request_error" } });
            return;
        }

        try
        {
            await Behaves(ModelRequest.Of(call)).AnswerAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has had enough: nobody is left to answer.
        }
    }

    private static string? Complaint(HttpContext context, JsonObject call) =>
        context.Request.Headers.Authorization != $"Bearer {Key}" ? "wrong key"
        : (string?)call["model"] != Name ? "unknown model"
        : call["messages"] is not JsonArray { Count: > 0 } ? "no messages"
        : (string?)call["response_format"]?["type"] != "json_schema" || (bool?)call["response_format"]?["json_schema"]?["strict"] != true ? "no strict schema"
        : call["max_completion_tokens"] is null ? "no limit for the answer"
        : null;
}
