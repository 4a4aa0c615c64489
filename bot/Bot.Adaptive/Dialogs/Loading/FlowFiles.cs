using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Bot.Adaptive.Sources;

namespace Bot.Adaptive.Dialogs.Loading;

/// <summary>
/// The files that a flow is made of, by path relative to their folder. They come from wherever the caller got them: the
/// language itself opens no file, so a hostile path leads nowhere.
/// </summary>
public sealed class FlowFiles
{
    private const string ScriptEnding = ".test.dialog";

    private readonly ImmutableSortedDictionary<string, SourceText> _byPath;
    private readonly ILookup<string, SourceText> _byName;

    public FlowFiles(IEnumerable<SourceText> files)
    {
        _byPath = files.ToImmutableSortedDictionary(file => file.Name, file => file, StringComparer.Ordinal);
        _byName = _byPath.Values.ToLookup(file => FileName(file.Name), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>All files in order of path.</summary>
    public IEnumerable<SourceText> All => _byPath.Values;

    /// <summary>A file by the resource id under which other files name it: its name without folders.</summary>
    public SourceText? Find(string resourceId) => _byName[resourceId].FirstOrDefault();

    /// <summary>Files whose name ends like this.</summary>
    public IEnumerable<SourceText> EndingIn(string suffix) =>
        All.Where(file => file.Name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names that more than one file has: a resource id must be unique.</summary>
    public IEnumerable<IReadOnlyList<SourceText>> Ambiguous() =>
        _byName.Where(group => group.Count() > 1).Select(group => group.ToList());

    /// <summary>A hash of all paths and contents, lower-case hex: the name of a bundle. Changes exactly when a file changes.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in All)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Name}\0{file.Text}\0"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Whether a file is a conversation script, which tests a flow and is no part of it.</summary>
    public static bool IsScript(SourceText file) => file.Name.EndsWith(ScriptEnding, StringComparison.OrdinalIgnoreCase);

    /// <summary>The last part of a path.</summary>
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
