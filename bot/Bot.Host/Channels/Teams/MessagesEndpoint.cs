using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Host.Delivery;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// <c>/api/messages</c>: Bot Framework activities, from the Bot Connector for a registered bot. Without a registration,
/// unsigned activities of this machine are accepted while developing. What is asked with <c>deliveryMode: expectReplies</c> is
/// answered in the same request.
/// </summary>
public static class MessagesEndpoint
{
    public static void MapTeams(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", PostAsync);

    private static async Task<IResult> PostAsync(HttpContext context, MessagesAccess access, SynchronousTurns turns, CancellationToken cancellation)
    {
        var admission = await access.AdmitAsync(context, cancellation);
        if (!admission.IsAdmitted)
        {
            return Problem(admission.Status, admission.Problem);
        }

        var read = await JsonBody.ReadObjectAsync(context.Request, cancellation);
        if (read.Body is null)
        {
            return Problem(read.Status, read.Problem);
        }

        var activity = new Activity(read.Body);
        if (TeamsInbound.Refuse(activity) is { } refusal)
        {
            return Problem(StatusCodes.Status400BadRequest, refusal);
        }

        if (access.Refuse(admission, activity) is { } forbidden)
        {
            return Problem(StatusCodes.Status403Forbidden, forbidden);
        }

        if (activity.DeliveryMode != TeamsInbound.ExpectReplies)
        {
            return Problem(StatusCodes.Status400BadRequest, "Without a bot registration replies can only be part of the answer: send \"deliveryMode\": \"expectReplies\".");
        }

        var replies = await turns.RunAsync(TeamsInbound.Of(activity), cancellation);
        return replies is null
            ? Problem(StatusCodes.Status429TooManyRequests, "One moment, please: too many messages wait for an answer.")
            : Results.Text(Json.Write(ObjectValue.Empty.With("activities", ListValue.Of(replies.Select(r => TeamsInbound.Reply(activity, r))))), "application/json");
    }

    private static IResult Problem(int status, string message) =>
        Results.Text(
            Json.Write(ObjectValue.Empty.With("error", ObjectValue.Empty.With("code", Code(status)).With("message", message))),
            "application/json",
            statusCode: status);

    private static string Code(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Unauthorized",
        StatusCodes.Status403Forbidden => "Forbidden",
        StatusCodes.Status413PayloadTooLarge => "MessageSizeTooBig",
        StatusCodes.Status429TooManyRequests => "TooManyRequests",
        StatusCodes.Status503ServiceUnavailable => "ServiceUnavailable",
        _ => "BadArgument",
    };
}
