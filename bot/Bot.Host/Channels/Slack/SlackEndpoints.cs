using System.Text;
using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Where Slack sends what happens: <c>/slack/events</c>, <c>/slack/interactivity</c>, <c>/slack/commands</c>. Answered within
/// the three seconds that Slack waits, and only when what came is durable; when the store cannot be reached, Slack is told to
/// come again.
/// </summary>
public static class SlackEndpoints
{
    /// <summary>Maps them when the channel is set up.</summary>
    public static void MapSlack(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<SlackSettings>() is null)
        {
            return;
        }

        routes.MapSlackInstall();
        if (routes.ServiceProvider.GetService<SlackSignature>() is null)
        {
            return;
        }

        routes.MapPost("/slack/events", EventAsync);
        routes.MapPost("/slack/interactivity", InteractionAsync);
        routes.MapPost("/slack/commands", CommandAsync);
    }

    private static async Task<IResult> EventAsync(HttpContext context, SlackSignature signature, SlackArrivals arrivals, CancellationToken cancellation)
    {
        var read = await SlackBody.ReadAsync(context.Request, signature, cancellation);
        if (read.Bytes is not { } bytes)
        {
            return Results.StatusCode(read.Status);
        }

        if (SlackBody.Json(bytes) is not { } envelope)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        return envelope.Text("type") == "url_verification"
            ? Results.Text(envelope.Text("challenge") ?? "")
            : Answer(await arrivals.EventAsync(envelope, cancellation));
    }

    private static async Task<IResult> InteractionAsync(HttpContext context, SlackSignature signature, SlackArrivals arrivals, CancellationToken cancellation)
    {
        var read = await SlackBody.ReadAsync(context.Request, signature, cancellation);
        if (read.Bytes is not { } bytes)
        {
            return Results.StatusCode(read.Status);
        }

        return await SlackBody.FormAsync(context.Request, bytes, cancellation) is { } form
            && form.Text("payload") is { } payload
            && SlackBody.Json(Encoding.UTF8.GetBytes(payload)) is { } interaction
            ? Answer(await arrivals.InteractionAsync(interaction, cancellation))
            : Results.StatusCode(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> CommandAsync(HttpContext context, SlackSignature signature, SlackArrivals arrivals, CancellationToken cancellation)
    {
        var read = await SlackBody.ReadAsync(context.Request, signature, cancellation);
        if (read.Bytes is not { } bytes)
        {
            return Results.StatusCode(read.Status);
        }

        // Now and then Slack looks whether the address still answers.
        return await SlackBody.FormAsync(context.Request, bytes, cancellation) is not { } form
            ? Results.StatusCode(StatusCodes.Status400BadRequest)
            : form.Text("ssl_check") is not null ? Results.Ok() : Answer(await arrivals.CommandAsync(form, cancellation));
    }

    private static IResult Answer(SlackReply reply) =>
        reply.Body is { } body ? Results.Text(Json.Write(body), "application/json", Encoding.UTF8, reply.Status) : Results.StatusCode(reply.Status);
}
