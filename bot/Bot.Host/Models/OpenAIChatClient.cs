using System.ClientModel;
using System.ClientModel.Primitives;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Bot.Host.Models;

/// <summary>
/// <see cref="IChatClient"/> over the package <c>OpenAI</c>, for OpenAI itself and everything that speaks its chat completions
/// (POST <c>chat/completions</c>). It never retries: how often a model is asked is the turn's decision.
/// </summary>
public sealed class OpenAIChatClient : IChatClient
{
    private readonly ChatClient _client;
    private readonly HttpClient _http;

    public OpenAIChatClient(ModelSettings settings)
    {
        _http = new HttpClient(new BoundedResponses { InnerHandler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) } })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client = new ChatClient(
            settings.Name,
            new ApiKeyCredential(settings.ApiKey ?? "none"),
            new OpenAIClientOptions
            {
                Endpoint = settings.Endpoint,
                RetryPolicy = new ClientRetryPolicy(0),
                NetworkTimeout = settings.Timeout,
                Transport = new HttpClientPipelineTransport(_http),
            });
    }

    /// <exception cref="ClientResultException">The server answered with an error, or could not be reached (status 0).</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatCompletion completion = await _client.CompleteChatAsync([.. messages.Select(Write)], Write(options), cancellationToken);
        var text = string.Concat(completion.Content.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text));
        List<AIContent> contents = completion.Refusal is { Length: > 0 } refusal ? [new ErrorContent(refusal)] : [new TextContent(text)];
        return new(new ChatMessage(ChatRole.Assistant, contents))
        {
            ResponseId = completion.Id,
            ModelId = completion.Model,
            RawRepresentation = completion,
            FinishReason = Read(completion.FinishReason),
            Usage = completion.Usage is { } usage
                ? new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }
                : null,
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(_client) ? _client
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : null;

    public void Dispose() => _http.Dispose();

    private static OpenAI.Chat.ChatMessage Write(ChatMessage message) =>
        message.Role == ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Write(ChatOptions? options) => new()
    {
        MaxOutputTokenCount = options?.MaxOutputTokens,
        ResponseFormat = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } schema } json
            ? OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(json.SchemaName, BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true)
            : null,
    };

    private static Microsoft.Extensions.AI.ChatFinishReason Read(OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        OpenAI.Chat.ChatFinishReason.Length => Microsoft.Extensions.AI.ChatFinishReason.Length,
        OpenAI.Chat.ChatFinishReason.ContentFilter => Microsoft.Extensions.AI.ChatFinishReason.ContentFilter,
        OpenAI.Chat.ChatFinishReason.ToolCalls or OpenAI.Chat.ChatFinishReason.FunctionCall => Microsoft.Extensions.AI.ChatFinishReason.ToolCalls,
        _ => Microsoft.Extensions.AI.ChatFinishReason.Stop,
    };
}
