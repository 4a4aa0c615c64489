using System.Globalization;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.WebChat;

/// <summary>Direct Line 3.0, the protocol of Microsoft's Web Chat: tokens, conversations, activities, streams.</summary>
public static class DirectLineEndpoints
{
    private const int LongestUser = 64;
    private const int MaxOrigins = 16;

    public static void MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var line = routes.MapGroup("/v3/directline").RequireCors(DirectLineCors.Policy);
        line.MapPost("/tokens/generate", GenerateAsync).RequireRateLimiting(RateLimits.Sessions);
        line.MapPost("/tokens/refresh", RefreshAsync);
        line.MapPost("/conversations", StartAsync).RequireRateLimiting(RateLimits.Sessions);
        line.MapGet("/conversations/{conversation}", ReconnectAsync);
        line.MapPost("/conversations/{conversation}/activities", PostAsync);
        line.MapGet("/conversations/{conversation}/activities", PollAsync);
        line.MapPost("/conversations/{conversation}/upload", RefuseUploadAsync);
        line.MapGet("/conversations/{conversation}/stream", StreamAsync);
        line.MapGet("/session/getsessionid", () => DirectLineErrors.NotFound("Signing in inside a chat is not offered."));
    }

    private static async Task<IResult> GenerateAsync(HttpContext context, WebChatAccess access, WebChatTokens tokens, LocalDevelopment development, CancellationToken cancellation)
    {
        if (!access.MayGenerate(context))
        {
            return DirectLineErrors.Unauthorized("Making tokens needs Authorization: Bearer with the secret (DirectLine__Secret).");
        }

        var body = ObjectValue.Empty;
        if (context.Request.ContentLength is not (0 or null) || context.Request.HasJsonContentType())
        {
            var read = await JsonBody.ReadObjectAsync(context.Request, cancellation);
            if (read.Body is null && context.Request.ContentLength is not (0 or null))
            {
                return DirectLineErrors.Of(read.Status, "BadArgument", read.Problem);
            }

            body = read.Body ?? ObjectValue.Empty;
        }

        var user = Text(body["user"], "id");
        if (user is { Length: > LongestUser } || (user is not null && !development.IsOn && !user.StartsWith("dl_", StringComparison.Ordinal)))
        {
            return DirectLineErrors.BadArgument($"user.id has to begin with \"dl_\" and have at most {LongestUser} characters.");
        }

        var origins = body["trustedOrigins"] is ListValue { Count: <= MaxOrigins } list ? list.OfType<TextValue>().Select(o => o.Text).ToList() : [];
        var pass = new WebChatPass(WebChatUse.Conversation, WebChatTokens.NewId())
        {
            User = user,
            Origins = origins,
            Study = Text(body, "study"),
            Segment = Text(body, "segment"),
            Language = Text(body, "locale"),
        };
        return Token(tokens, pass);
    }

    private static async Task<IResult> RefreshAsync(HttpContext context, WebChatAccess access, WebChatTokens tokens)
    {
        var (pass, refusal) = await access.AuthorizeAsync(context, conversation: null);
        return pass is null ? refusal! : Token(tokens, pass);
    }

    private static async Task<IResult> StartAsync(HttpContext context, WebChatAccess access, WebChatTokens tokens, WebChatOpening opening, CancellationToken cancellation)
    {
        WebChatPass? pass;
        if (access.HoldsSecret(context))
        {
            pass = new(WebChatUse.Conversation, WebChatTokens.NewId());
        }
        else
        {
            (pass, var refusal) = await access.AuthorizeAsync(context, conversation: null);
            if (pass is null)
            {
                return refusal!;
            }
        }

        var known = await opening.OpenAsync(pass, cancellation);
        return Joined(context, tokens, pass, watermark: "-", known ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReconnectAsync(HttpContext context, string conversation, string? watermark, WebChatAccess access, WebChatTokens tokens, WebChatLog log, Reception reception, InstanceName instance, CancellationToken cancellation)
    {
        var (pass, refusal) = await access.AuthorizeAsync(context, conversation);
        if (pass is null)
        {
            return refusal!;
        }

        if (await log.FindInterviewAsync(conversation, cancellation) is null)
        {
            return DirectLineErrors.NotFound("There is no such conversation.");
        }

        // Clients reconnect after every hiccup of a network, which is no reason to speak; an interruption of ours is one.
        if (await log.LastSaidAsync(conversation, cancellation) < instance.StartedAt)
        {
            await reception.ReceiveAsync(WebChatInbound.Resume(pass), cancellation);
        }

        return Joined(context, tokens, pass, watermark is { Length: > 0 } ? watermark : "-", StatusCodes.Status200OK);
    }

    private static async Task<IResult> PostAsync(
        HttpContext context, string conversation, WebChatAccess access, WebChatLog log, Reception reception, LocalDevelopment development, TimeProvider time, CancellationToken cancellation)
    {
        var (pass, refusal) = await access.AuthorizeAsync(context, conversation);
        if (pass is null)
        {
            return refusal!;
        }

        var read = await JsonBody.ReadObjectAsync(context.Request, cancellation);
        if (read.Body is null)
        {
            return DirectLineErrors.Of(read.Status, read.Status == StatusCodes.Status413PayloadTooLarge ? "MessageSizeTooBig" : "BadArgument", read.Problem);
        }

        var posted = new Activity(read.Body);
        if (posted.Type.Length == 0)
        {
            return DirectLineErrors.Of(StatusCodes.Status400BadRequest, "MissingProperty", "An activity needs \"type\", for example \"message\".");
        }

        if (await log.FindInterviewAsync(conversation, cancellation) is null)
        {
            return DirectLineErrors.NotFound("There is no such conversation: begin one with POST /v3/directline/conversations.");
        }

        if (WebChatInbound.Of(pass, posted, development.IsOn, time.GetUtcNow()) is not { } inbound)
        {
            // Typing and the like: nobody needs to keep it, and clients only want to know that it arrived.
            return Results.Json(new DirectLineId($"{conversation}|{WebChatTokens.NewId()}"), DirectLineJson.Default.DirectLineId);
        }

        var received = await reception.ReceiveAsync(inbound, cancellation);
        return received.Status switch
        {
            ReceivedStatus.Full => DirectLineErrors.Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", "One moment, please: too many messages wait for an answer."),
            ReceivedStatus.Gone => DirectLineErrors.NotFound("This conversation was deleted."),
            _ => Results.Json(new DirectLineId(WebChatActivity.Id(conversation, received.LogSequence ?? 0)), DirectLineJson.Default.DirectLineId),
        };
    }

    private static async Task<IResult> PollAsync(HttpContext context, string conversation, string? watermark, WebChatAccess access, WebChatLog log, CancellationToken cancellation)
    {
        var (pass, refusal) = await access.AuthorizeAsync(context, conversation);
        if (pass is null)
        {
            return refusal!;
        }

        if (!TryWatermark(watermark, out var after))
        {
            return DirectLineErrors.BadArgument("The watermark is not one of ours.");
        }

        var page = await log.ReadAsync(conversation, after, cancellation);
        return page.Interview is null
            ? DirectLineErrors.NotFound("There is no such conversation.")
            : Results.Text(WebChatActivity.Write(conversation, page), "application/json");
    }

    private static async Task<IResult> RefuseUploadAsync(HttpContext context, string conversation, WebChatAccess access)
    {
        var (_, refusal) = await access.AuthorizeAsync(context, conversation);
        return refusal ?? DirectLineErrors.Of(StatusCodes.Status415UnsupportedMediaType, "NotSupported", "This interview takes words only: files are not accepted.");
    }

    private static async Task StreamAsync(HttpContext context, string conversation, string? watermark, string? t, WebChatTokens tokens, WebChatStream stream, CancellationToken cancellation)
    {
        var pass = t is { Length: > 0 } ? await tokens.ReadAsync(t, WebChatUse.Stream) : null;
        if (pass is null || pass.Conversation != conversation)
        {
            await DirectLineErrors.Forbidden("The address of this stream has expired: get a new one.").ExecuteAsync(context);
            return;
        }

        if (!context.WebSockets.IsWebSocketRequest || !TryWatermark(watermark, out var after))
        {
            await DirectLineErrors.BadArgument("A stream is opened as a web socket, with a watermark of ours.").ExecuteAsync(context);
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await stream.RunAsync(socket, conversation, after, cancellation);
    }

    private static bool TryWatermark(string? watermark, out long after)
    {
        after = 0;
        return watermark is null or "" or "-"
            || (long.TryParse(watermark, NumberStyles.None, CultureInfo.InvariantCulture, out after) && after >= 0);
    }

    private static IResult Token(WebChatTokens tokens, WebChatPass pass) => Results.Json(
        new DirectLineToken(pass.Conversation, tokens.Write(pass), (int)WebChatTokens.TokenLife.TotalSeconds), DirectLineJson.Default.DirectLineToken);

    private static IResult Joined(HttpContext context, WebChatTokens tokens, WebChatPass pass, string watermark, int status)
    {
        var streaming = tokens.Write(pass with { Use = WebChatUse.Stream });
        var scheme = context.Request.IsHttps ? "wss" : "ws";
        var stream = $"{scheme}://{context.Request.Host}/v3/directline/conversations/{pass.Conversation}/stream?watermark={Uri.EscapeDataString(watermark)}&t={streaming}";
        return Results.Json(
            new DirectLineToken(pass.Conversation, tokens.Write(pass), (int)WebChatTokens.TokenLife.TotalSeconds, stream),
            DirectLineJson.Default.DirectLineToken,
            statusCode: status);
    }

    private static string? Text(Value value, string name) => value is ObjectValue obj && obj[name] is TextValue { Text: { Length: > 0 } text } ? text : null;
}
