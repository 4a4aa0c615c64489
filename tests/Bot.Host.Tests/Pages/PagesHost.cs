using Bot.Host.Pages;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Interview;
using Bot.Host.Pages.Research;
using Bot.Interviews.Transcripts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>The pages on a real port, over sample data.</summary>
public sealed class PagesHost : IAsyncLifetime
{
    private readonly WebApplication _app;

    public PagesHost()
        : this(SampleTranscripts.All, "Production")
    {
    }

    private PagesHost(IEnumerable<Transcript> transcripts, string environment)
    {
        Archive = new MemoryArchive(transcripts);
        DirectLine = new StandInDirectLine();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Bot.Host", EnvironmentName = environment });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddPages().Services.AddSingleton<IArchive>(Archive).AddSingleton<IStudyDirectory>(new SampleStudies());
        _app = builder.Build();
        _app.UseErrorPages();
        _app.UseWebSockets();
        _app.MapStaticAssets();
        _app.MapInterviewPages();
        _app.MapResearchPages();
        DirectLine.Map(_app);
    }

    /// <summary>A host of its own for one test, started.</summary>
    public static async Task<PagesHost> StartAsync(IEnumerable<Transcript>? transcripts = null, string environment = "Production")
    {
        var host = new PagesHost(transcripts ?? SampleTranscripts.All, environment);
        await host.InitializeAsync();
        return host;
    }

    public MemoryArchive Archive { get; }

    public StandInDirectLine DirectLine { get; }

    /// <summary>Speaks to the host as a browser does: it prefers HTML, and follows nothing by itself.</summary>
    public HttpClient Client { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Address) };
        Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        DirectLine.Cut();
        await _app.DisposeAsync();
    }
}
