using System.Globalization;
using Bot.Interviews.Stores;

namespace Bot.Host.Stores.Sqlite;

/// <summary>
/// Brings a database to the form that this version of the program knows: scripts <c>Schema/name.N.sql</c>, each run once and
/// in order, whole or not at all. A script that was released is never changed; a new one follows it.
/// </summary>
internal static class Migrations
{
    /// <summary>"Cndr": marks a file as ours.</summary>
    private const long ApplicationId = 0x436e6472;

    /// <exception cref="StoreUnavailableException">The file is another program's, or a newer version's.</exception>
    internal static void Run(Database database, string name, string path)
    {
        var version = database.Pragma("user_version");
        var scripts = Scripts(name);
        if (database.Pragma("application_id") != (version == 0 ? 0 : ApplicationId))
        {
            throw new StoreUnavailableException($"{path} is no database of ours. Move it away, or choose another directory with Storage__Directory.");
        }

        if (version > scripts.Count)
        {
            throw new StoreUnavailableException(
                $"{path} was written by a newer version (form {version}; this one knows {scripts.Count}). Start that version again, or restore a backup from before the update.");
        }

        for (var next = (int)version; next < scripts.Count; next++)
        {
            database.Script(string.Create(
                CultureInfo.InvariantCulture,
                $"BEGIN IMMEDIATE; {scripts[next]} PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {next + 1}; COMMIT;"));
        }
    }

    private static List<string> Scripts(string name)
    {
        var scripts = new List<string>();
        while (typeof(Migrations).Assembly.GetManifestResourceStream($"sqlite/{name}.{scripts.Count + 1}.sql") is { } script)
        {
            using var reader = new StreamReader(script);
            scripts.Add(reader.ReadToEnd());
        }

        return scripts;
    }
}
