using Bot.Adaptive.Values;

namespace Bot.Adaptive.Tests.Conformance;

/// <summary>
/// Cases that upstream's own tests state, as data. They are not part of this repository: the folder is named by
/// CONFORMANCE_DIR, or lies beside the repository.
/// </summary>
internal static class SharedData
{
    /// <summary>Null when the data is not there.</summary>
    public static string? Folder { get; } =
        (Environment.GetEnvironmentVariable("CONFORMANCE_DIR") ?? Path.Combine(Repository.Root, "../shared/adaptive/dev")) is var folder && Directory.Exists(folder)
            ? folder
            : null;

    /// <summary>What a file of the folder holds; null, and said so, when it is not there.</summary>
    public static ObjectValue? Read(string file, Action<string> say)
    {
        var path = Folder is null ? null : Path.Combine(Folder, file);
        if (path is null || !File.Exists(path))
        {
            say($"Not run: the shared data {file} is not there (set CONFORMANCE_DIR to its folder).");
            return null;
        }

        return (ObjectValue)Json.Parse(File.ReadAllText(path));
    }
}
