using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Chaos.StandIns;

/// <summary>A server on this machine that stands in for one that Candor talks to.</summary>
internal abstract class StandInServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    protected StandInServer(string file)
    {
        File = new RequestFile(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
    }

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    protected RequestFile File { get; }

    public Task StartAsync()
    {
        Map(_app);
        return _app.StartAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        File.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract void Map(WebApplication app);
}
