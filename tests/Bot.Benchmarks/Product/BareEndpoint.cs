using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Bot.Benchmarks.Product;

/// <summary>
/// What a turn costs at least: HTTP, JSON, one GET and one SET. It knows the questions by heart, keeps its state in one text, and neither
/// recognises duplicates nor minds when two write at once.
/// </summary>
internal static class BareEndpoint
{
    /// <summary>The first argument of a process that is one.</summary>
    public const string Command = "bare";

    /// <summary>Serves until it is ended.</summary>
    public static async Task RunAsync(string url, string redis, int questions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, BareJson.Default));
        var app = builder.Build();
        var database = (await ConnectionMultiplexer.ConnectAsync(redis)).GetDatabase();
        app.MapPost(Talk.Path, async (BareActivity activity) =>
        {
            RedisKey key = $"bare:{activity.Conversation.Id}";
            byte[]? stored = await database.StringGetAsync(key);
            var state = stored is null ? new BareState(0, []) : JsonSerializer.Deserialize(stored, BareJson.Default.BareState)!;
            (state, var said) = Step(state, activity, questions);
            await database.StringSetAsync(key, JsonSerializer.SerializeToUtf8Bytes(state, BareJson.Default.BareState));
            return Results.Json(
                new BareReplies([.. said.Select(text => new BareActivity("message", activity.Conversation, text) { ReplyToId = activity.Id })]),
                BareJson.Default.BareReplies);
        });
        await app.RunAsync(url);
    }

    private static (BareState State, string[] Said) Step(BareState state, BareActivity activity, int questions)
    {
        if (activity.Type != "message")
        {
            return (state, ["Hello.", "Question 1: what comes to mind?"]);
        }

        state = new(state.Step + 1, [.. state.Answers, activity.Text!]);
        var next = (state.Step / 2) + 1;
        return (state, state.Step % 2 == 1 ? [$"You say \"{activity.Text}\". Why is that?"]
            : next <= questions ? [$"Question {next}: what comes to mind?"]
            : ["That was everything."]);
    }
}

internal sealed record BareState(int Step, string[] Answers);

internal sealed record BareConversation(string Id);

internal sealed record BareActivity(string Type, BareConversation Conversation, string? Text)
{
    public string? Id { get; init; }

    public string? ReplyToId { get; init; }
}

internal sealed record BareReplies(BareActivity[] Activities);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BareActivity))]
[JsonSerializable(typeof(BareReplies))]
[JsonSerializable(typeof(BareState))]
internal sealed partial class BareJson : JsonSerializerContext;
