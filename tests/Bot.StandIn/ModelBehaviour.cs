using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.StandIn;

/// <summary>How a stand-in for a model's server answers one call.</summary>
public sealed class ModelBehaviour
{
    private const int Flood = 64 * 1024;

    private readonly Func<HttpContext, Task> _answer;

    private ModelBehaviour(Func<HttpContext, Task> answer) => _answer = answer;

    /// <summary>Too many calls.</summary>
    public static ModelBehaviour Busy { get; } = Fails(StatusCodes.Status429TooManyRequests);

    /// <summary>The server is broken.</summary>
    public static ModelBehaviour Broken { get; } = Fails(StatusCodes.Status500InternalServerError);

    /// <summary>The protocol is right, the answer is empty.</summary>
    public static ModelBehaviour Empty { get; } = Says("");

    /// <summary>Accepts the call and never answers.</summary>
    public static ModelBehaviour Silent { get; } = new(context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted));

    /// <summary>The connection breaks in the middle of the answer.</summary>
    public static ModelBehaviour CutOff { get; } = new(async context =>
    {
        var whole = Completion("{\"richness\": 3", "stop");
        context.Response.ContentLength = whole.Length;
        await context.Response.Body.WriteAsync(whole.AsMemory(0, whole.Length / 2));
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    /// <summary>Something that is no JSON at all.</summary>
    public static ModelBehaviour Garbage { get; } = new(context => context.Response.WriteAsync("<html><body>It works! \u0000\ud7ff</body></html>"));

    /// <summary>The protocol is right, the answer is prose.</summary>
    public static ModelBehaviour Prose { get; } = Says("Sure! Here is a great question: how was that for you?");

    /// <summary>JSON of another shape.</summary>
    public static ModelBehaviour WrongSchema { get; } = Says("{\"question\":\"How was that for you?\",\"richness\":\"high\"}");

    /// <summary>No choices.</summary>
    public static ModelBehaviour NoChoices { get; } = Json("""{"id":"c","object":"chat.completion","created":1,"model":"stand-in-1","choices":[]}""");

    /// <summary>The model will not answer.</summary>
    public static ModelBehaviour Refusal { get; } = Json(
        """{"id":"c","object":"chat.completion","created":1,"model":"stand-in-1","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":null,"refusal":"I cannot help with that."}}]}""");

    /// <summary>The answer ran into its limit.</summary>
    public static ModelBehaviour CutShort { get; } = new(context => WriteAsync(context, Completion("{\"richness\": 3, \"slotsC", "length")));

    /// <summary>White space without end, before an answer that never comes.</summary>
    public static ModelBehaviour Endless { get; } = new(async context =>
    {
        var drip = Encoding.UTF8.GetBytes(new string(' ', 64));
        while (true)
        {
            await context.Response.Body.WriteAsync(drip, context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, context.RequestAborted);
        }
    });

    /// <summary>As much as anybody will take.</summary>
    public static ModelBehaviour Huge { get; } = new(async context =>
    {
        var flood = new byte[Flood];
        Array.Fill(flood, (byte)' ');
        while (true)
        {
            await context.Response.Body.WriteAsync(flood, context.RequestAborted);
        }
    });

    /// <summary>Every way of being of no use at once: each call another one.</summary>
    public static IReadOnlyList<ModelBehaviour> Useless { get; } = [Busy, Broken, CutOff, Garbage, Prose, WrongSchema, NoChoices, Refusal, CutShort, Huge];

    /// <summary>Answers with a text, as the model's words.</summary>
    public static ModelBehaviour Says(string text) => new(context => WriteAsync(context, Completion(text, "stop")));

    /// <summary>Answers with a text after a while.</summary>
    public static ModelBehaviour SaysAfter(TimeSpan wait, string text) => new(async context =>
    {
        await Task.Delay(wait, TimeProvider.System, context.RequestAborted);
        await WriteAsync(context, Completion(text, "stop"));
    });

    /// <summary>Answers when the gate opens.</summary>
    public static ModelBehaviour SaysAfter(Task gate, string text) => new(async context =>
    {
        await gate.WaitAsync(context.RequestAborted);
        await WriteAsync(context, Completion(text, "stop"));
    });

    public Task AnswerAsync(HttpContext context) => _answer(context);

    private static ModelBehaviour Json(string body) => new(context => WriteAsync(context, Encoding.UTF8.GetBytes(body)));

    private static ModelBehaviour Fails(int status) => new(async context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = "1";
        await context.Response.WriteAsJsonAsync(new { error = new { message = "not now", type = "server_error" } });
    });

    private static async Task WriteAsync(HttpContext context, byte[] body)
    {
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static byte[] Completion(string text, string finish) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = StandInModel.Name,
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = finish,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = text },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 60, ["total_tokens"] = 960 },
    }.ToJsonString());
}
