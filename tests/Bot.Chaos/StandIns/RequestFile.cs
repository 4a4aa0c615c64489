using System.Text.Json.Nodes;

namespace Bot.Chaos.StandIns;

/// <summary>A file with one JSON line for each thing that happened, appended as it happens: what the checker reads.</summary>
internal sealed class RequestFile(string path) : IDisposable
{
    private readonly StreamWriter _writer = new(path, append: true) { AutoFlush = true };

    public string Path { get; } = path;

    public void Append(JsonObject line)
    {
        var text = line.ToJsonString();
        lock (_writer)
        {
            _writer.WriteLine(text);
        }
    }

    public void Dispose() => _writer.Dispose();

    /// <summary>All lines of a file, in order; none when it was never written.</summary>
    public static IReadOnlyList<JsonObject> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(line => JsonNode.Parse(line)!.AsObject())] : [];
}
