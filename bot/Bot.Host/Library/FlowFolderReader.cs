using Bot.Adaptive.Sources;

namespace Bot.Host.Library;

/// <summary>Reads the files of a flow folder from disk: only known kinds of files, only from inside the folder, within a size.</summary>
public static class FlowFolderReader
{
    private const long LargestFile = 4 * 1024 * 1024;
    private const int MostFiles = 2000;
    private static readonly string[] s_extensions = [".dialog", ".lg", ".yaml", ".yml", ".schema"];

    /// <summary>All files of a folder, by paths relative to it with forward slashes.</summary>
    /// <param name="found">Gets what cannot be read.</param>
    public static IReadOnlyList<SourceText> Read(string folder, Diagnostics found)
    {
        if (!Directory.Exists(folder))
        {
            found.Error(folder, Position.Start, "There is no such folder. Name the folder of your flows, for example Dialogs__Path=./dialogs");
            return [];
        }

        var root = Path.GetFullPath(folder);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden };
        var paths = Directory.EnumerateFiles(root, "*", options)
            .Where(path => s_extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).Take(MostFiles + 1).ToList();
        if (paths.Count > MostFiles)
        {
            found.Error(folder, Position.Start, $"There are more than {MostFiles} files here: is this the right folder?");
            return [];
        }

        var files = new List<SourceText>();
        foreach (var path in paths)
        {
            var name = Path.GetRelativePath(root, path).Replace('\\', '/');
            if (new FileInfo(path).Length > LargestFile)
            {
                found.Error(name, Position.Start, $"The file is larger than {LargestFile / 1024 / 1024} MiB.");
                continue;
            }

            files.Add(new SourceText(name, File.ReadAllText(path)));
        }

        return files;
    }
}
