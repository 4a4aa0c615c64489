using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>Attacks that others collected. They are no part of the repository.</summary>
internal static class ConnectorCorpora
{
    private static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable("CORPORA_DIR"), Path.Combine(Repository.Root, "../shared/reliability/corpora") }
            .FirstOrDefault(folder => folder is not null && Directory.Exists(folder));

    /// <summary>Reads a file of theirs; the test is left out, and says so, when it is not there.</summary>
    public static JsonObject Read(string name)
    {
        Assert.SkipUnless(Folder is not null, $"The corpus {name} is not there (set CORPORA_DIR to its folder).");
        return JsonNode.Parse(File.ReadAllText(Path.Combine(Folder!, name)))!.AsObject();
    }
}
