using System.ClientModel;
using System.Text.Json;
using Bot.Adaptive.Dialogs;
using Bot.Host.Delivery;
using Bot.Interviews.Probing;
using Microsoft.Extensions.AI;
using Polly;
using Polly.CircuitBreaker;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Bot.Host.Models;

/// <summary>
/// Performs the calls to the model that turns ask for: within their deadline, behind a breaker, within the study's budget.
/// Whatever the server does is a result; nothing is thrown but when the process stops.
/// </summary>
public sealed partial class ModelPerformer : IEffectPerformer
{
    /// <summary>Room for the answer, and for models that think before they answer.</summary>
    private const int MaxOutputTokens = 1500;

    /// <summary>What a call is taken to have cost when the server does not say, in characters for one token.</summary>
    private const int CharactersPerToken = 4;

    private static readonly ChatOptions s_options = new()
    {
        MaxOutputTokens = MaxOutputTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(JsonElement.Parse(Proposal.Schema), Proposal.SchemaName),
    };

    private readonly IChatClient _client;
    private readonly ModelSettings _settings;
    private readonly DailyTokens _tokens;
    private readonly TimeProvider _time;
    private readonly ILogger<ModelPerformer> _log;
    private readonly ResiliencePipeline<Heard> _breaker;

    public ModelPerformer(IChatClient client, ModelSettings settings, DailyTokens tokens, TimeProvider time, ILogger<ModelPerformer> log)
    {
        (_client, _settings, _tokens, _time, _log) = (client, settings, tokens, time, log);
        _breaker = new ResiliencePipelineBuilder<Heard> { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<Heard>
            {
                FailureRatio = 0.5,
                MinimumThroughput = 6,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = TimeSpan.FromSeconds(15),
                ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome.Result is { Failure: { } failure } && Failures.MeansDown(failure)),
                OnOpened = _ =>
                {
                    Log.Opened(_log, settings.Name);
                    return default;
                },
            })
            .Build();
    }

    public string Model => _settings.Name;

    public async Task<EffectResult> PerformAsync(Effect effect, CancellationToken interrupted)
    {
        var call = ModelCall.Of(effect);
        var limit = call.RemainingMs is { } ms ? TimeSpan.FromMilliseconds(Math.Max(0, ms)) : _settings.Timeout;
        var started = _time.GetTimestamp();
        var heard = _tokens.Allows(call.Study) ? await AskAsync(call, limit, interrupted) : Heard.Nothing(Failures.Budget);
        var took = _time.GetElapsedTime(started);
        if (heard.Failure is { } failure)
        {
            Log.Failed(_log, Model, failure, (long)took.TotalMilliseconds, heard.Status);
        }

        return new ModelAnswer(heard.Text, heard.Failure, heard.Failure is { } f && Failures.MayRetry(f), (int)Math.Max(0, (limit - took).TotalMilliseconds)).ToResult();
    }

    private async Task<Heard> AskAsync(ModelCall call, TimeSpan limit, CancellationToken interrupted)
    {
        using var deadline = new CancellationTokenSource(limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, interrupted);
        try
        {
            return await _breaker.ExecuteAsync(async cancellation => await SendAsync(call, cancellation, interrupted), either.Token);
        }
        catch (BrokenCircuitException)
        {
            return Heard.Nothing(Failures.Down);
        }
        catch (OperationCanceledException)
        {
            return Heard.Nothing(interrupted.IsCancellationRequested ? Failures.Interrupted : Failures.Timeout);
        }
    }

    private async ValueTask<Heard> SendAsync(ModelCall call, CancellationToken cancellation, CancellationToken interrupted)
    {
        try
        {
            var response = await _client.GetResponseAsync(call.Messages.Select(m => new ChatMessage(new ChatRole(m.Role), m.Text)), s_options, cancellation);
            _tokens.Count(call.Study, response.Usage?.TotalTokenCount ?? Estimate(call, response.Text));
            return response.FinishReason switch
            {
                _ when response.Messages.Any(m => m.Contents.OfType<ErrorContent>().Any()) => Heard.Nothing(Failures.Refused),
                { } reason when reason == ChatFinishReason.Length => Heard.Nothing(Failures.Cut),
                { } reason when reason == ChatFinishReason.ContentFilter => Heard.Nothing(Failures.Refused),
                _ when string.IsNullOrWhiteSpace(response.Text) => Heard.Nothing(Failures.Unreadable),
                _ => new(response.Text, null, 200),
            };
        }
        catch (ClientResultException fault)
        {
            return Heard.Nothing(Failures.Of(fault.Status), fault.Status);
        }
        catch (OperationCanceledException)
        {
            return Heard.Nothing(interrupted.IsCancellationRequested ? Failures.Interrupted : Failures.Timeout);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The package lets its parser's exceptions through: JsonException, ArgumentOutOfRangeException, AggregateException, ….
            return Heard.Nothing(Failures.Unreadable);
        }
    }

    private static long Estimate(ModelCall call, string answer) => (call.Messages.Sum(m => (long)m.Text.Length) + answer.Length) / CharactersPerToken;

    private sealed record Heard(string? Text, string? Failure, int Status)
    {
        public static Heard Nothing(string failure, int status = 0) => new(null, failure, status);
    }

    private static partial class Log
    {
        [LoggerMessage(201, LogLevel.Warning, "The model {Model} gave no usable answer: {Failure} after {Milliseconds} ms (HTTP status {Status}). A rule chooses the follow-up.")]
        public static partial void Failed(ILogger logger, string model, string failure, long milliseconds, int status);

        [LoggerMessage(202, LogLevel.Error, "The model {Model} keeps failing and is left alone for a while.")]
        public static partial void Opened(ILogger logger, string model);
    }
}
