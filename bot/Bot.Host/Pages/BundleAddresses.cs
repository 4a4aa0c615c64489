using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace Bot.Host.Pages;

/// <summary>
/// Where the browser finds what <c>MapStaticAssets</c> serves. An address holds the content's fingerprint, so that it may be
/// cached for ever and never serves yesterday's script to today's page.
/// </summary>
public sealed class BundleAddresses(EndpointDataSource endpoints)
{
    private const string Label = "label";

    private readonly Lazy<FrozenDictionary<string, string>> _addresses = new(() => Collect(endpoints));

    /// <summary>The address of a file of <c>wwwroot</c>; its plain one when the host maps no fingerprints.</summary>
    public string this[string file] => "/" + _addresses.Value.GetValueOrDefault(file, file);

    private static FrozenDictionary<string, string> Collect(EndpointDataSource endpoints) =>
        endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>()
            .Where(asset => asset.Selectors.Count == 0)
            .SelectMany(asset => asset.Properties.Where(p => p.Name == Label).Select(p => (File: p.Value, asset.Route)))
            .GroupBy(asset => asset.File, asset => asset.Route)
            .ToFrozenDictionary(group => group.Key, group => group.First());
}
