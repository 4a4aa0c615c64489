using Bot.Host.Access;
using Bot.Host.Channels.Slack;
using Bot.Host.Channels.Teams;
using Bot.Host.Channels.WebChat;
using Bot.Host.Cli;
using Bot.Host.Control;
using Bot.Host.Delivery;
using Bot.Host.Desk;
using Bot.Host.Drafts;
using Bot.Host.Health;
using Bot.Host.Letters;
using Bot.Host.Library;
using Bot.Host.Mail;
using Bot.Host.Models;
using Bot.Host.Pages;
using Bot.Host.Pages.Errors;
using Bot.Host.Pages.Interview;
using Bot.Host.Pages.Research;
using Bot.Host.Pages.SignIn;
using Bot.Host.People;
using Bot.Host.Settings;
using Bot.Host.Stores;
using Bot.Host.Stores.Redis;
using Bot.Host.Stores.Sqlite;
using Bot.Interviews.Drafting;
using Bot.Interviews.Loading;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Microsoft.Extensions.AI;

namespace Bot.Host;

/// <summary>The server: the only place where all parts meet.</summary>
public static class Server
{
    private const string DefaultAddress = "http://localhost:3978";
    private const int MostDiscardedBytes = 32 * 1024 * 1024;
    private const int MostHeaderBytes = 96 * 1024;
    private static readonly TimeSpan s_webhookTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan s_stopping = TimeSpan.FromSeconds(20);

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

    /// <summary>The directory of the embedded store, whose server has to be asked while it runs, and whether there is a store in it; null when the store is Redis.</summary>
    public static (string Directory, bool Exists)? EmbeddedStore(string[] arguments)
    {
        var configuration = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables().AddCommandLine(arguments).Build();
        var directory = Path.GetFullPath(HostSettings.StorageDirectory(configuration));
        return HostSettings.UsesRedis(configuration) ? null : (directory, File.Exists(Path.Combine(directory, SqliteStore.TurnsFile)));
    }

    /// <summary>Does something with the services of a server that does not run, whose store nobody else has; the exit code.</summary>
    public static async Task<int> WithServicesAsync(string[] arguments, Func<IServiceProvider, Task<int>> work, TextWriter errors, CancellationToken cancellation)
    {
        try
        {
            // What a server would log at its start is not what was asked for.
            await using var app = await OpenAsync([.. arguments, "--Logging:LogLevel:Default=Error", "--Logging:Console:LogToStandardErrorThreshold=Trace"], cancellation);
            return await work(app.Services);
        }
        catch (Exception fault) when (fault is SettingsException or FlowException or FormatException or ArgumentException or StoreUnavailableException)
        {
            await errors.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    /// <summary>Builds the application and what it writes at its start.</summary>
    /// <exception cref="SettingsException">Settings are wrong.</exception>
    /// <exception cref="FlowException">Flows are wrong.</exception>
    public static async Task<WebApplication> BuildAsync(string[] arguments, CancellationToken cancellation)
    {
        var app = await OpenAsync(arguments, cancellation);
        var signIn = app.Environment.IsDevelopment() ? null : await app.Services.GetRequiredService<OneTimeLinks>().MakeAsync(cancellation);
        app.Lifetime.ApplicationStarted.Register(() => StartLog.Write(app, app.Services.GetRequiredService<HostSettings>(), app.Services.GetRequiredService<StudyLibrary>(), signIn));
        return app;
    }

    /// <summary>Settings, stores, flows, services, routes.</summary>
    private static async Task<WebApplication> OpenAsync(string[] arguments, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration["urls"] is null)
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // More than any body that is read: what is too large is read to its end and thrown away, or its sender would see a broken connection instead of the refusal.
            kestrel.Limits.MaxRequestBodySize = MostDiscardedBytes;
            // A token that is far too long still gets an answer that says so, and not a bare 431.
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });

        var settings = HostSettings.Read(builder.Configuration, builder.Environment);
        using var startLog = LoggerFactory.Create(logging => logging.AddConfiguration(builder.Configuration.GetSection("Logging")).AddSimpleConsole());
        var loader = new BundleLoader();
        var compiling = Task.Run(() => CompiledFolder.Read(FlowPaths.Find(settings.DialogsPath), loader), cancellation);
        var stores = await OpenStoresAsync(settings, startLog.CreateLogger("Candor.Store"), cancellation);
        try
        {
            var keys = settings.Keys ?? await KeyFile.LoadOrCreateAsync(settings.Storage.Directory, startLog.CreateLogger(typeof(KeyFile)), cancellation);
            await InstallationKey.CheckAsync(stores.Catalogue, keys, cancellation);
            var library = new StudyLibrary(new BundleStore(stores.Catalogue, TimeProvider.System), loader);
            await library.PublishAsync(await compiling, cancellation);

            AddServices(builder, settings, stores, keys, library, loader);
            var app = builder.Build();
            Map(app);

            // The container disposes of what it was asked for.
            _ = app.Services.GetRequiredService<StoreSet>();
            return app;
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    private static async Task<StoreSet> OpenStoresAsync(HostSettings settings, ILogger log, CancellationToken cancellation)
    {
        if (settings.Redis is { } redis)
        {
            return await RedisStore.ConnectAsync(redis, TimeProvider.System, log, testClock: null, cancellation);
        }

        settings.Storage.Validate();
        return await SqliteStore.OpenAsync(settings.Storage, new StoreClock(TimeProvider.System), cancellation);
    }

    /// <summary>A store that is shared must see nothing of a rehearsal, not even in another corner of the same server.</summary>
    private static Func<CancellationToken, Task<StoreSet>> OpenStage(HostSettings settings) => settings.Redis is null
        ? cancellation => SqliteStage.OpenAsync(TimeProvider.System, cancellation)
        : _ => Task.FromResult(InMemoryStore.Open(TimeProvider.System));

    private static void AddServices(WebApplicationBuilder builder, HostSettings settings, StoreSet stores, MasterKeys keys, StudyLibrary library, BundleLoader loader)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(settings.WebChat);
        services.AddSingleton(settings.Research);
        services.AddSingleton(_ => stores);
        services.AddSingleton(stores.Turns);
        services.AddSingleton(stores.Catalogue);
        services.AddSingleton(stores.Keys);
        services.AddSingleton(keys);
        services.AddSingleton(library);
        services.AddSingleton<IStudyShelf>(library);
        services.AddSingleton<DraftStore>();
        services.AddSingleton(provider => new StudyDrafts(
            provider.GetRequiredService<DraftStore>(), library, loader, provider.GetRequiredService<TimeProvider>(), provider.GetService<IDraftModel>()));

        services.AddDelivery(new ResearcherTargets(settings.ResearcherTargets) { Thanks = settings.Mail is not null }, OpenStage(settings));
        AddModel(services, settings.Model);
        services.AddSingleton<ChatInterviews>();
        services.AddSingleton<WebLinks>();
        services.AddSingleton<IArrivals, Arrivals>();
        services.AddSingleton(settings.AllowedResearchers);
        services.AddSingleton(provider => new DeskReports(library, provider.GetRequiredService<IArchive>(), settings.PublicUrl));
        services.AddSingleton<DeskInvitations>();
        services.AddSingleton<DeskDrafts>();
        services.AddSingleton<IDesk, ResearchDesk>();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<DeadLetters>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = s_stopping);

        if (settings.Webhook is { } signature)
        {
            services.AddSingleton<IResearcherChannel>(new WebhookChannel(
                new HttpClient(GuardedConnections.Handler(settings.WebhookAllowPrivate)) { Timeout = s_webhookTimeout },
                signature,
                settings.PublicUrl));
        }

        services.AddSlack(settings.Slack);
        foreach (var chat in new[] { settings.Slack is null ? null : "slack", settings.Teams is null && !builder.Environment.IsDevelopment() ? null : "msteams" }.OfType<string>())
        {
            services.AddSingleton<IInvitationChannel>(provider => ActivatorUtilities.CreateInstance<ChatInvitations>(provider, chat));
        }

        services.AddPeople(settings.TimeZone, settings.PublicUrl);
        AddMail(services, settings);
        AddCompany(services, settings);
        services.AddSingleton<IStudyDirectory, StudyDirectory>();
        services.AddSingleton<ResearchSession>();
        services.AddSingleton<ResearchAccess>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<FormGuard>();
        services.AddSingleton<PeoplePages>();
        builder.AddPages();

        services.AddSingleton<LocalDevelopment>();
        services.AddRateLimiter(RateLimits.Add);
        services.AddTeams(settings.Teams, settings.PublicUrl);
        services.AddSingleton<WebChatTokens>();
        services.AddSingleton<WebChatAccess>();
        services.AddSingleton<WebChatLog>();
        services.AddSingleton<WebChatStream>();
        services.AddSingleton<WebChatLinks>();
        services.AddSingleton<WebChatOpening>();
        services.AddSingleton<Readiness>();
        services.AddCors(DirectLineCors.Add);
    }

    private static void AddMail(IServiceCollection services, HostSettings settings)
    {
        IMailer? mailer = settings.Mail is { } mail ? new SmtpMailer(mail) : null;
        services.AddSingleton<IInvitationChannel>(provider => new MailInvitationChannel(mailer, provider.GetRequiredService<PublicAddress>(), provider.GetRequiredService<IHostEnvironment>()));
        if (mailer is not null)
        {
            services.AddSingleton<IResearcherChannel>(new MailResearcherChannel(mailer, settings.PublicUrl));
            services.AddSingleton<IResearcherChannel>(provider => new ThanksChannel(mailer, provider.GetRequiredService<IStudyShelf>()));
        }
    }

    /// <summary>Other instances are looked at for studies; where there is none, commands at a terminal are carried out here.</summary>
    private static void AddCompany(IServiceCollection services, HostSettings settings)
    {
        if (settings.Redis is not null)
        {
            services.AddHostedService<StudyWatch>();
        }
        else
        {
            services.AddHostedService(provider => new ControlSocket(
                settings.Storage.Directory,
                (request, output, errors, cancellation) => CommandLine.ServeAsync(provider, request, output, errors, cancellation),
                provider.GetRequiredService<ILogger<ControlSocket>>()));
        }
    }

    private static void AddModel(IServiceCollection services, ModelSettings? model)
    {
        if (model is null)
        {
            services.AddSingleton<IEffectPerformer, NoModel>();
            return;
        }

        services.AddSingleton(model);
        services.AddSingleton<IChatClient, OpenAIChatClient>();
        services.AddSingleton(provider => new DailyTokens(model.DailyTokens, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IEffectPerformer, ModelPerformer>();
        services.AddSingleton<IDraftModel, DraftModel>();
    }

    private static void Map(WebApplication app)
    {
        app.UseErrorPages();
        app.UseStopping();
        app.UseWebSockets();
        app.UseCors();
        app.UseRateLimiter();
        app.MapStaticAssets();
        app.MapHealth();
        app.MapTeams();
        app.MapDirectLine();
        app.MapSessions();
        app.MapSlack();
        app.MapInterviewPages().RequireRateLimiting(RateLimits.Pages);
        app.MapStopPages().RequireRateLimiting(RateLimits.Pages);
        app.MapResearchPages().MapPeoplePages().MapDraftPages().MapLetterPages().AddEndpointFilter(ResearchAccess.FilterAsync);
        app.MapSignIn();
        app.MapGet("/", () => Results.Redirect(ResearchPaths.Inbox));
    }
}
