using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Messages;

/// <summary>
/// <c>/api/messages</c>: Bot Framework activities. Until a bot registration is configured, unsigned activities of this
/// machine are accepted while developing, and answered in the same request (<c>deliveryMode: expectReplies</c>).
/// </summary>
public static class MessagesEndpoint
{
    private const string ExpectReplies = "expectReplies";

    public static void MapMessages(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", PostAsync);

    private static async Task<IResult> PostAsync(HttpContext context, LocalDevelopment development, SynchronousTurns turns, CancellationToken cancellation)
    {
        if (!development.Allows(context))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return Problem(StatusCodes.Status401Unauthorized, "Unsigned activities are accepted only in Development, from this machine.");
        }

        var read = await JsonBody.ReadObjectAsync(context.Request, cancellation);
        if (read.Body is null)
        {
            return Problem(read.Status, read.Problem);
        }

        var activity = new Activity(read.Body);
        if (MessagesInbound.Refuse(activity) is { } refusal)
        {
            return Problem(StatusCodes.Status400BadRequest, refusal);
        }

        if (activity.DeliveryMode != ExpectReplies)
        {
            return Problem(StatusCodes.Status400BadRequest, "Without a bot registration replies can only be part of the answer: send \"deliveryMode\": \"expectReplies\".");
        }

        var replies = await turns.RunAsync(MessagesInbound.Of(activity), cancellation);
        return replies is null
            ? Problem(StatusCodes.Status429TooManyRequests, "One moment, please: too many messages wait for an answer.")
            : Results.Text(Json.Write(ObjectValue.Empty.With("activities", ListValue.Of(replies.Select(r => MessagesInbound.Reply(activity, r))))), "application/json");
    }

    private static IResult Problem(int status, string message) =>
        Results.Text(
            Json.Write(ObjectValue.Empty.With("error", ObjectValue.Empty.With("code", Code(status)).With("message", message))),
            "application/json",
            statusCode: status);

    private static string Code(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status413PayloadTooLarge => "MessageSizeTooBig",
        StatusCodes.Status429TooManyRequests => "TooManyRequests",
        _ => "BadArgument",
    };
}
