using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Access;
using Bot.Host.Channels.Teams.Cards;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Teams;

/// <summary>
/// <c>/api/messages</c>: Bot Framework activities, from the Bot Connector for a registered bot. Without a registration,
/// unsigned activities of this machine are accepted while developing. An activity is answered 202 when it is durable, and what
/// is said to it is sent; what is asked with <c>deliveryMode: expectReplies</c> is answered in the same request.
/// </summary>
public static class MessagesEndpoint
{
    private const string CardAction = "adaptiveCard/action";
    private const string Feedback = "message/submitAction";

    public static void MapTeams(this IEndpointRouteBuilder routes) => routes.MapPost("/api/messages", PostAsync);

    private static async Task<IResult> PostAsync(
        HttpContext context, MessagesAccess access, Reception reception, SynchronousTurns turns, ConversationReferences references, FeedbackLog feedback, CancellationToken cancellation)
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

        try
        {
            await references.NoteAsync(activity, cancellation);
            return activity.Type == ActivityTypes.Invoke && activity.Name != CardAction
                ? Other(activity, feedback)
                : await DeliverAsync(activity, admission.Caller is not null, reception, turns, cancellation);
        }
        catch (StoreUnavailableException fault)
        {
            context.Response.Headers.RetryAfter = "2";
            return Problem(StatusCodes.Status503ServiceUnavailable, fault.Message);
        }
    }

    private static async Task<IResult> DeliverAsync(Activity activity, bool verified, Reception reception, SynchronousTurns turns, CancellationToken cancellation)
    {
        if (TeamsInbound.Of(activity, verified) is not { } inbound)
        {
            return activity.Type == ActivityTypes.Invoke ? Results.StatusCode(StatusCodes.Status501NotImplemented)
                : activity.DeliveryMode == TeamsInbound.ExpectReplies ? Replies(activity, [])
                : Results.Accepted();
        }

        if (inbound is { Synchronous: false, Invoke: false })
        {
            return (await reception.ReceiveAsync(inbound, cancellation)).Status == ReceivedStatus.Full ? Full() : Results.Accepted();
        }

        return await turns.RunAsync(inbound, cancellation) is not { } said ? Full()
            : inbound.Invoke ? Card(said)
            : Replies(activity, said);
    }

    /// <summary>Invokes that are no answer to anything: votes on generated messages are taken, what nobody knows is not.</summary>
    private static IResult Other(Activity activity, FeedbackLog feedback)
    {
        if (activity.Name != Feedback)
        {
            return Results.StatusCode(StatusCodes.Status501NotImplemented);
        }

        feedback.Note(activity);
        return Results.Text("{}", "application/json");
    }

    /// <summary>The card that was clicked, as it stands from now on; a word when it stays as it is.</summary>
    private static IResult Card(IReadOnlyList<Activity> said) => Results.Text(
        Json.Write(said is [var used, ..]
            ? ObjectValue.Empty.With("statusCode", 200).With("type", AdaptiveCard.ContentType).With("value", TeamsMessages.UsedCard(used))
            : ObjectValue.Empty.With("statusCode", 200).With("type", "application/vnd.microsoft.activity.message").With("value", "✓")),
        "application/json");

    private static IResult Replies(Activity asked, IReadOnlyList<Activity> said) =>
        Results.Bytes(Json.WriteUtf8(ObjectValue.Empty.With("activities", ListValue.Of(said.Select(reply => TeamsInbound.Reply(asked, reply))))), "application/json; charset=utf-8");

    private static IResult Full() => Problem(StatusCodes.Status429TooManyRequests, "One moment, please: too many messages wait for an answer.");

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
