namespace Bot.Host.Pages.Look;

/// <summary>What every page needs of the request and the host.</summary>
/// <param name="Nonce">Marks the style and script elements of this very answer as ours.</param>
/// <param name="Bundles">Where style sheets and scripts are.</param>
/// <param name="Strings">The language of the page.</param>
public sealed record PageFrame(string Nonce, BundleAddresses Bundles, PageStrings Strings);
