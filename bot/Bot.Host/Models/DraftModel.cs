using System.ClientModel;
using System.Text.Json;
using Bot.Interviews.Drafting;
using Microsoft.Extensions.AI;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Bot.Host.Models;

/// <summary>
/// The model that helps to write studies: the configured one, with more time than a turn of an interview has and within the
/// tokens of the day. Whatever goes wrong is no answer.
/// </summary>
public sealed partial class DraftModel(ModelSettings settings, DailyTokens tokens, TimeProvider time, ILogger<DraftModel> log) : IDraftModel, IDisposable
{
    private const int MaxOutputTokens = 4000;
    private const int CharactersPerToken = 4;

    /// <summary>A call and the one that repairs it fit into the lease of a turn.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(12);

    private readonly OpenAIChatClient _client = new(settings with { Timeout = s_limit });

    public string Name => settings.Name;

    public async Task<string?> AskAsync(DraftCall call, CancellationToken cancellation)
    {
        if (!tokens.Allows(call.Study))
        {
            Log.Failed(log, settings.Name, Failures.Budget, 0);
            return null;
        }

        using var deadline = new CancellationTokenSource(s_limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellation);
        try
        {
            var options = new ChatOptions
            {
                MaxOutputTokens = MaxOutputTokens,
                ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(call.Schema), call.SchemaName),
            };
            var response = await _client.GetResponseAsync(call.Messages.Select(m => new ChatMessage(new ChatRole(m.Role), m.Text)), options, either.Token);
            tokens.Count(call.Study, response.Usage?.TotalTokenCount ?? (call.Messages.Sum(m => (long)m.Text.Length) + response.Text.Length) / CharactersPerToken);
            if (response.FinishReason == ChatFinishReason.Stop && response.Messages.All(m => !m.Contents.OfType<ErrorContent>().Any()))
            {
                return response.Text;
            }

            Log.Failed(log, settings.Name, Failures.Cut, 200);
        }
        catch (ClientResultException fault)
        {
            Log.Failed(log, settings.Name, Failures.Of(fault.Status), fault.Status);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(log, settings.Name, Failures.Timeout, 0);
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or OperationCanceledException))
        {
            // The package lets its parser's exceptions through.
            Log.Failed(log, settings.Name, Failures.Unreadable, 0);
        }

        return null;
    }

    public void Dispose() => _client.Dispose();

    private static partial class Log
    {
        [LoggerMessage(205, LogLevel.Warning, "The model {Model} gave no usable answer for a draft: {Failure} (HTTP status {Status}). The draft goes on without it.")]
        public static partial void Failed(ILogger logger, string model, string failure, int status);
    }
}
