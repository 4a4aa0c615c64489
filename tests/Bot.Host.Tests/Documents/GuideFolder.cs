using Bot.Host.Cli;
using Bot.Host.Tests.Product;
using Xunit;

namespace Bot.Host.Tests.Documents;

/// <summary>A folder in which the guide is followed: its files are written, and its commands run, as it shows them.</summary>
internal sealed class GuideFolder : IDisposable
{
    private const string Program = "dotnet run --project bot/Bot.Host -- ";

    private readonly FlowFolderOnDisk _disk = new();
    private readonly Dictionary<string, string> _files = [];
    private readonly Dictionary<string, string> _undone = [];

    public string Path => _disk.Path;

    /// <summary>Writes the file of a block, or changes it.</summary>
    public void Take(GuideBlock block)
    {
        var name = block.File!;
        var text = block.Language == "diff" ? Changed(name, block.Text) : block.Text;
        if (block.Undone)
        {
            _undone.Add(name, _files[name]);
        }

        Write(name, text);
    }

    /// <summary>Runs commands, one a line; then undoes what the guide says is undone.</summary>
    public async Task<(int Code, string Output)> RunAsync(string commands)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        var code = 0;
        foreach (var command in commands.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.StartsWith(Program, command, StringComparison.Ordinal);
            code = await CommandLine.RunAsync([.. command[Program.Length..].Split(' ').Select(Located)], output, output);
        }

        foreach (var (name, text) in _undone)
        {
            Write(name, text);
        }

        _undone.Clear();
        return (code, output.ToString().ReplaceLineEndings("\n").Replace(Path + "/", "", StringComparison.Ordinal).Replace(Repository.Root + "/", "", StringComparison.Ordinal));
    }

    public void Dispose() => _disk.Dispose();

    private void Write(string name, string text)
    {
        _files[name] = text;
        _disk.Write(name, text);
    }

    /// <summary>A folder that an argument names lies here or in the repository.</summary>
    private string Located(string argument) =>
        new[] { Path, Repository.Root.TrimEnd('/') }.Select(root => $"{root}/{argument}").FirstOrDefault(Directory.Exists) ?? argument;

    /// <summary>Every part of a difference replaces lines that stand in the file once.</summary>
    private string Changed(string name, string difference)
    {
        var text = _files[name];
        foreach (var part in difference.Split("@@\n"))
        {
            var lines = part.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var old = string.Concat(lines.Where(line => line[0] != '+').Select(line => line[1..] + "\n"));
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, string.Concat(lines.Where(line => line[0] != '-').Select(line => line[1..] + "\n")), StringComparison.Ordinal);
        }

        return text;
    }
}
