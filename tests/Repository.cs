namespace Bot.Tests;

/// <summary>Where the repository is that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of Bot.sln, looked for upwards: a deterministic build hides the paths of its sources.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException($"There is no Bot.sln above {AppContext.BaseDirectory}."),
        _ when File.Exists(Path.Combine(folder.FullName, "Bot.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
