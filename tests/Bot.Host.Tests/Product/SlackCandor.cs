using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A running product in a workspace of Slack.</summary>
public sealed class SlackCandor : IAsyncDisposable
{
    private SlackCandor(SlackWorkspace workspace, RunningCandor candor) => (Workspace, Candor) = (workspace, candor);

    public SlackWorkspace Workspace { get; }

    public RunningCandor Candor { get; }

    /// <summary>Starts both.</summary>
    /// <param name="socket">Whether everything comes by Socket Mode.</param>
    public static async Task<SlackCandor> StartAsync(bool socket, params (string Name, string Value)[] settings)
    {
        var workspace = SlackWorkspace.Prepare();
        RunningCandor? candor = null;
        try
        {
            if (socket)
            {
                await workspace.StartAsync(bot: null);
            }

            candor = await RunningCandor.StartAsync([.. socket ? workspace.Socket : workspace.Http, .. settings]);
            if (socket)
            {
                await Until.TrueAsync(async () => (int?)(await workspace.SeeAsync("state"))["sockets"] > 0, () => $"No socket was opened: {candor.Output}");
            }
            else
            {
                await workspace.StartAsync(candor.Address);
            }

            return new(workspace, candor);
        }
        catch
        {
            await workspace.DisposeAsync();
            if (candor is not null)
            {
                await candor.DisposeAsync();
            }

            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Candor.DisposeAsync();
        await Workspace.DisposeAsync();
    }
}

/// <summary>One for the tests of a class.</summary>
public abstract class SharedSlack(bool socket, params (string Name, string Value)[] settings) : IAsyncLifetime
{
    private SlackCandor? _both;

    /// <summary>Whether everything comes by Socket Mode.</summary>
    public bool BySocket => socket;

    public SlackWorkspace Workspace => Both.Workspace;

    public RunningCandor Candor => Both.Candor;

    private SlackCandor Both
    {
        get
        {
            SlackWorkspace.SkipUnlessThere();
            return _both!;
        }
    }

    public async ValueTask InitializeAsync() => _both = SlackWorkspace.IsThere ? await SlackCandor.StartAsync(socket, settings) : null;

    public async ValueTask DisposeAsync()
    {
        if (_both is not null)
        {
            await _both.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
