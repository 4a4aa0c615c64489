namespace Bot.Interviews.Tests.Language;

/// <summary>Hostile texts that others collected. They are not part of the repository.</summary>
internal static class Corpora
{
    private static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("CORPORA_DIR"), Path.Combine(Repository.Root, "../shared/reliability/corpora") }
            .FirstOrDefault(folder => folder is not null && Directory.Exists(folder));

    /// <summary>The path of a file or folder of theirs; null, and a word about it, when it is not there.</summary>
    public static string? Find(string name, Action<string> say)
    {
        var path = Folder is null ? null : Path.Combine(Folder, name);
        if (path is not null && (File.Exists(path) || Directory.Exists(path)))
        {
            return path;
        }

        say($"Not run: the corpus {name} is not there (set CORPORA_DIR to its folder).");
        return null;
    }
}
