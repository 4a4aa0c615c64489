using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>
/// Cases that upstream's own tests state, as data: <c>manifest.json</c> with <c>scripts/</c>, <c>expressions.json</c>, and
/// <c>lg.json</c> with <c>lg/</c>, of which some may be missing. They are not part of this repository.
/// </summary>
/// <param name="Path">Where they lie.</param>
public sealed record ConformanceFolder(string Path)
{
    /// <summary>The environment variable that names the folder.</summary>
    public const string Variable = "CONFORMANCE_DIR";

    /// <summary>The folder that the variable names, else the one beside the repository; null when neither is there.</summary>
    /// <exception cref="DirectoryNotFoundException">The variable names a folder that does not exist.</exception>
    public static ConformanceFolder? Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return Directory.Exists(named) ? new(named) : throw new DirectoryNotFoundException($"{Variable} is {named}, and there is no such folder.");
        }

        var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository.Root, "../shared/adaptive/dev"));
        return Directory.Exists(beside) ? new(beside) : null;
    }

    /// <summary>What a file of the folder holds; null when it is not there.</summary>
    /// <exception cref="InvalidDataException">It is not a JSON object.</exception>
    public ObjectValue? Read(string file)
    {
        var path = In(file);
        return !File.Exists(path) ? null
            : Json.Parse(File.ReadAllText(path)) as ObjectValue ?? throw new InvalidDataException($"{path} does not hold a JSON object.");
    }

    /// <summary>The path of something in the folder, with forward slashes on every system.</summary>
    public string In(params string[] parts) => System.IO.Path.GetFullPath(System.IO.Path.Combine([Path, .. parts.Select(part => part.Replace('\\', '/'))]));
}
