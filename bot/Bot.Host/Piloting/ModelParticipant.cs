using System.Text.Json;
using Bot.Interviews.Piloting;
using Bot.Interviews.Transcripts;
using Microsoft.Extensions.AI;

namespace Bot.Host.Piloting;

/// <summary>
/// A participant whose answers a model writes in the persona's manner. When they answer, vanish or ask back stays the script's
/// decision, and so do consent and ratings; a model that gives nothing leaves the words to the script as well.
/// </summary>
public sealed class ModelParticipant(Persona persona, ScriptedParticipant script, IChatClient client, string language, TimeSpan timeout, TimeProvider time) : IPilotParticipant
{
    private const int MaxOutputTokens = 400;
    private const int NewestLines = 12;
    private const string Field = "text";

    private static readonly ChatOptions s_options = new()
    {
        MaxOutputTokens = MaxOutputTokens,
        ResponseFormat = ChatResponseFormat.ForJsonSchema(
            JsonElement.Parse("""{ "type": "object", "properties": { "text": { "type": "string" } }, "required": ["text"], "additionalProperties": false }"""),
            "participant"),
    };

    /// <inheritdoc/>
    public async ValueTask<PilotReply> ReplyAsync(PilotMoment moment, CancellationToken cancellation) => script.Reply(
        moment,
        !persona.Verbatim && moment.Pending.Kind is (MessageKind.Question or MessageKind.Probe) ? await WriteAsync(moment, cancellation) : null);

    private async Task<string?> WriteAsync(PilotMoment moment, CancellationToken cancellation)
    {
        using var deadline = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, deadline.Token);
        try
        {
            var response = await client.GetResponseAsync(Prompt(moment), s_options, either.Token);
            using var answer = JsonDocument.Parse(response.Text);
            return answer.RootElement.TryGetProperty(Field, out var text) && text.GetString() is { } words && words.Trim().Length > 0 ? words : null;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException && !cancellation.IsCancellationRequested)
        {
            // A pilot goes on: the script has words for this moment, too. The package lets its parser's exceptions through.
            return null;
        }
    }

    private List<ChatMessage> Prompt(PilotMoment moment) =>
    [
        new(ChatRole.System, $"""
            You play a participant of a customer interview, so that the interviewer can be tried out. Who you are: {persona.About}
            Stay in this role whatever is asked. Write in the language {language} unless your role says otherwise. Things that you might say:
            {string.Join('\n', persona.Answers.Select(answer => $"- {answer}"))}
            Return an object with one field, text: your next message. The sign || inside it parts messages sent in a row.
            """),
        .. moment.Talk.TakeLast(NewestLines).Select(line => new ChatMessage(line.FromParticipant ? ChatRole.Assistant : ChatRole.User, line.Text)),
    ];
}
