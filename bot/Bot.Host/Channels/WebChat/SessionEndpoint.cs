using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Interviews.Studies;
using Bot.Interviews.Turns;

namespace Bot.Host.Channels.WebChat;

/// <summary>What the hosted page asks for when it opens: a conversation to begin, or the one that this browser had begun.</summary>
public static class SessionEndpoint
{
    public static void MapSessions(this IEndpointRouteBuilder routes) => routes.MapPost("/i/{study}/session", OpenAsync).RequireRateLimiting(RateLimits.Sessions);

    private static async Task<IResult> OpenAsync(HttpContext context, string study, WebChatTokens tokens, WebChatLog log, IStudyShelf shelf, LocalDevelopment development, CancellationToken cancellation)
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

        if (shelf.Find(study) is not { Study.Access: StudyAccess.Open } bundle)
        {
            return DirectLineErrors.NotFound("This interview does not exist, or is not open any more.");
        }

        var pass = await ResumeAsync(body["resume"], study, tokens, log, cancellation)
            ?? new WebChatPass(WebChatUse.Conversation, WebChatTokens.NewId()) { User = "dl_" + WebChatTokens.NewId() };
        var language = Lobby.LanguageFor(bundle.Study, (body["language"] as TextValue)?.Text);
        // Anybody can write an address: a segment in it counts only for those who try their studies out.
        var segment = development.Allows(context) ? (body["segment"] as TextValue)?.Text : null;
        pass = pass with { Study = study, Language = pass.Language ?? language, Segment = pass.Segment ?? segment };
        return Results.Json(new Session(
            tokens.Write(pass),
            pass.Conversation,
            pass.User!,
            (int)WebChatTokens.TokenLife.TotalSeconds,
            tokens.Write(pass with { Use = WebChatUse.Resume }),
            pass.Language!), SessionJson.Default.Session);
    }

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
