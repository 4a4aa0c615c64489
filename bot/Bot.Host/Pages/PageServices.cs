namespace Bot.Host.Pages;

/// <summary>What the pages need beyond their data.</summary>
public static class PageServices
{
    private const string ReloadAssets = "ReloadStaticAssetsAtRuntime";

    /// <summary>
    /// Registers the pages' own parts and makes <c>MapStaticAssets</c> serve what the build made, compressed and to be kept for
    /// ever, however the host was started. The host brings <c>IStudyDirectory</c> and <c>IArchive</c>.
    /// </summary>
    public static WebApplicationBuilder AddPages(this WebApplicationBuilder builder)
    {
        // Outside Development a host that was built and not published does not look where the build put its assets, and
        // answers requests for compressed ones with nothing.
        builder.WebHost.UseStaticWebAssets();

        // Looking at every file anew is for assets that change while the host runs; ours change with a build.
        builder.Configuration[ReloadAssets] ??= bool.FalseString;

        builder.Services.AddSingleton(provider => new BundleAddresses(provider.GetRequiredService<EndpointDataSource>()));
        return builder;
    }
}
