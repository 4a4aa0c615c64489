namespace Bot.Host.Health;

/// <summary><c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: it can take turns, store included.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz/live", () => Results.Text("live"));
        routes.MapGet("/healthz/ready", async (Readiness readiness, CancellationToken cancellation) =>
            await readiness.FindProblemAsync(cancellation) is { } problem
                ? Results.Text(problem, statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Text("ready"));
    }
}
