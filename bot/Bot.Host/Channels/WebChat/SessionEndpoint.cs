using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.WebChat;

/// <summary>What the hosted page asks for when it opens: a conversation to begin, or the one that this browser had begun.</summary>
public static class SessionEndpoint
{
    public static void MapSessions(this IEndpointRouteBuilder routes) => routes.MapPost("/i/{study}/session", OpenAsync).RequireRateLimiting(RateLimits.Sessions);

    private static async Task<IResult> OpenAsync(HttpContext context, string study, WebChatTokens tokens, WebChatLog log, WebChatLinks links, IStudyShelf shelf, LocalDevelopment development, CancellationToken cancellation)
    {
        if (!LocalDevelopment.IsOwnOrigin(context.Request))
        {
            return DirectLineErrors.Forbidden("This page belongs to another site.");
        }

        var read = await JsonBody.ReadObjectAsync(context.Request, cancellation);
        if (read.Body is not { } body)
        {
            return DirectLineErrors.Of(read.Status, "BadArgument", read.Problem);
        }

        // Segment and language of a personal link are the inviter's word; anybody can write an address, so a segment in it
        // counts only for those who try their studies out.
        var pass = shelf.Find(study) is { Study.IsOpenToAll: true }
            ? await ResumeAsync(body["resume"], study, tokens, log, cancellation)
                ?? new WebChatPass(WebChatUse.Conversation, WebChatTokens.NewId()) { User = "dl_" + WebChatTokens.NewId(), Study = study, Segment = development.Allows(context) ? Text(body["segment"]) : null }
            : await links.OpenAsync(study, cancellation);
        if (pass?.Study is null || shelf.Find(pass.Study) is not { } bundle)
        {
            return DirectLineErrors.NotFound("This interview does not exist, or is not open any more.");
        }

        pass = pass with { Language = pass.Language ?? Lobby.LanguageFor(bundle.Study, Text(body["language"])) };
        return Results.Json(new Session(
            tokens.Write(pass),
            pass.Conversation,
            pass.User!,
            (int)WebChatTokens.TokenLife.TotalSeconds,
            tokens.Write(pass with { Use = WebChatUse.Resume }),
            pass.Language!), SessionJson.Default.Session);
    }

    private static string? Text(Value value) => (value as TextValue)?.Text;

    private static async ValueTask<WebChatPass?> ResumeAsync(Value resume, string study, WebChatTokens tokens, WebChatLog log, CancellationToken cancellation) =>
        resume is TextValue { Text: { Length: > 0 } token }
        && await tokens.ReadAsync(token, WebChatUse.Resume) is { } pass && pass.Study == study
        && await log.FindInterviewAsync(pass.Conversation, cancellation) is not null
            ? pass with { Use = WebChatUse.Conversation }
            : null;
}

/// <param name="Resume">Kept by the browser: gets a new token for the same conversation later.</param>
internal sealed record Session(string Token, string ConversationId, string UserId, int ExpiresIn, string Resume, string Language);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[System.Text.Json.Serialization.JsonSerializable(typeof(Session))]
internal sealed partial class SessionJson : System.Text.Json.Serialization.JsonSerializerContext;
