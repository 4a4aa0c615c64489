using Bot.Adaptive.Sources;
using Bot.Host.Access;
using Bot.Host.Channels.Messages;
using Bot.Host.Channels.WebChat;
using Bot.Host.Delivery;
using Bot.Host.Health;
using Bot.Host.Library;
using Bot.Host.Models;
using Bot.Host.Settings;
using Bot.Host.Stores;
using Bot.Host.Stores.Sqlite;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;

namespace Bot.Host;

/// <summary>The server: the only place where all parts meet.</summary>
public static class Server
{
    private const string DefaultAddress = "http://localhost:3978";
    private static readonly TimeSpan s_webhookTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Serves until it is told to stop; 0 when it stopped as told, 1 when it could not start.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            await using var app = await BuildAsync(arguments, cancellation);
            await app.RunAsync(cancellation);
            return 0;
        }
        catch (Exception fault) when (fault is SettingsException or FlowException or FormatException or ArgumentException or StoreUnavailableException)
        {
            await errors.WriteLineAsync($"Candor cannot start:{Environment.NewLine}{fault.Message}");
            return 1;
        }
    }

    /// <summary>Builds the application: settings, stores, flows, services, routes.</summary>
    /// <exception cref="SettingsException">Settings are wrong.</exception>
    /// <exception cref="FlowException">Flows are wrong.</exception>
    public static async Task<WebApplication> BuildAsync(string[] arguments, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = JsonBody.MaxBytes + 1024;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });

        var settings = HostSettings.Read(builder.Configuration, builder.Environment);
        using var startLog = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole());
        var stores = await OpenStoresAsync(settings, cancellation);
        var keys = settings.Keys ?? await KeyFile.LoadOrCreateAsync(settings.Storage.Directory, startLog.CreateLogger(typeof(KeyFile)), cancellation);
        var library = await LoadLibraryAsync(settings, stores, startLog.CreateLogger<StudyLibrary>(), cancellation);

        AddServices(builder, settings, stores, keys, library);
        var app = builder.Build();
        Map(app);
        app.Lifetime.ApplicationStarted.Register(() => StartLog.Write(app, settings, library));
        return app;
    }

    private static async Task<StoreSet> OpenStoresAsync(HostSettings settings, CancellationToken cancellation)
    {
        settings.Storage.Validate();
        return await SqliteStore.OpenAsync(settings.Storage, new StoreClock(TimeProvider.System), cancellation);
    }

    private static async Task<StudyLibrary> LoadLibraryAsync(HostSettings settings, StoreSet stores, ILogger log, CancellationToken cancellation)
    {
        var found = new Diagnostics();
        var library = new StudyLibrary(new BundleStore(stores.Catalogue, TimeProvider.System));
        var files = FlowFolderReader.Read(FlowPaths.Find(settings.DialogsPath), found);
        if (!found.HasErrors)
        {
            await library.LoadAsync(FlowFolder.Of(files, FlowFolderReader.Read(FlowPaths.Shipped, found)), found, cancellation);
        }

        return found.HasErrors ? throw new FlowException([.. found]) : library;
    }

    private static void AddServices(WebApplicationBuilder builder, HostSettings settings, StoreSet stores, MasterKeys keys, StudyLibrary library)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings.WebChat);
        services.AddSingleton(settings.Research);
        services.AddSingleton(stores);
        services.AddSingleton(stores.Turns);
        services.AddSingleton(stores.Catalogue);
        services.AddSingleton(stores.Keys);
        services.AddSingleton(keys);
        services.AddSingleton(library);
        services.AddSingleton<IStudyShelf>(library);

        services.AddSingleton<Vault>();
        services.AddSingleton(InstanceName.New());
        services.AddSingleton<RouteCache>();
        services.AddSingleton<InterviewCache>();
        services.AddSingleton<TurnDispatcher>();
        services.AddSingleton<Reception>();
        services.AddSingleton<InterviewOpener>();
        services.AddSingleton<Interviewer>();
        services.AddSingleton(new ResearcherTargets(settings.ResearcherTargets));
        services.AddSingleton<CommitBuilder>();
        services.AddSingleton<Eraser>();
        services.AddSingleton<IEffectPerformer, NoModel>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<SynchronousTurns>();
        services.AddSingleton<IArchive, Archive>();
        services.AddHostedService<TurnWorker>();
        services.AddHostedService<OutboxSender>();
        services.AddHostedService<Sweeper>();

        if (settings.Webhook is { } signature)
        {
            services.AddSingleton<IResearcherChannel>(new WebhookChannel(
                new HttpClient(GuardedConnections.Handler(settings.WebhookAllowPrivate)) { Timeout = s_webhookTimeout },
                signature));
        }

        services.AddSingleton<LocalDevelopment>();
        services.AddSingleton<WebChatTokens>();
        services.AddSingleton<WebChatAccess>();
        services.AddSingleton<WebChatLog>();
        services.AddSingleton<WebChatStream>();
        services.AddSingleton<Readiness>();
        services.AddCors(DirectLineCors.Add);
    }

    private static void Map(WebApplication app)
    {
        app.UseWebSockets();
        app.UseCors();
        app.MapHealth();
        app.MapMessages();
        app.MapDirectLine();
        app.MapSessions();
    }
}
