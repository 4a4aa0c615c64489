using Bot.Interviews.Stores;

namespace Bot.Host.Health;

/// <summary>
/// A server that was told to stop takes nothing new: whoever asks is told to come back, and comes to another instance or to the next
/// one. What it has begun it ends or gives back.
/// </summary>
public static class Stopping
{
    /// <summary>Refuses requests that come after the server was told to stop, all but <c>/healthz/live</c>.</summary>
    public static void UseStopping(this WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) => stopping.IsCancellationRequested && !context.Request.Path.StartsWithSegments("/healthz/live")
            ? throw new StoreUnavailableException("The server is stopping.")
            : next(context));
    }
}
