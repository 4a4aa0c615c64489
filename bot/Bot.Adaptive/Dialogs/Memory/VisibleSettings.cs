using Bot.Adaptive.Values;

namespace Bot.Adaptive.Dialogs;

/// <summary>What the scope <c>settings</c> shows: all but the secrets that upstream's scope hides.</summary>
internal static class VisibleSettings
{
    private static readonly string[][] s_secrets =
    [
        ["MicrosoftAppPassword"],
        ["cosmosDb", "authKey"],
        ["blobStorage", "connectionString"],
        ["BlobsStorage", "connectionString"],
        ["CosmosDbPartitionedStorage", "authKey"],
        ["applicationInsights", "connectionString"],
        ["applicationInsights", "InstrumentationKey"],
        ["runtimeSettings", "telemetry", "options", "connectionString"],
        ["runtimeSettings", "telemetry", "options", "instrumentationKey"],
        ["runtimeSettings", "features", "blobTranscript", "connectionString"],
    ];

    public static ObjectValue Of(ObjectValue settings) => s_secrets.Aggregate(settings, (shown, secret) => Without(shown, secret));

    private static ObjectValue Without(ObjectValue settings, ReadOnlySpan<string> path) =>
        path.Length == 1 ? settings.Without(path[0])
        : settings[path[0]] is ObjectValue inner ? settings.With(path[0], Without(inner, path[1..]))
        : settings;
}
