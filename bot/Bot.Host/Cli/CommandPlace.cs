using System.CommandLine;
using System.Text;
using Bot.Adaptive.Sources;
using Bot.Host.Control;
using Bot.Host.Library;

namespace Bot.Host.Cli;

/// <summary>Where a command that needs the store is carried out, and with what.</summary>
internal abstract class CommandPlace
{
    /// <summary>Carries out what a command does.</summary>
    public Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, CancellationToken cancellation) =>
        RunAsync(parsed, work, onStored: false, cancellation);

    /// <summary>Carries out a command about what is stored already: where there is no store, none is made for it.</summary>
    public Task<int> RunOnStoredAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, CancellationToken cancellation) =>
        RunAsync(parsed, work, onStored: true, cancellation);

    protected abstract Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, bool onStored, CancellationToken cancellation);
}

/// <summary>What a command has to work with.</summary>
/// <param name="Services">Those of the server.</param>
/// <param name="IsServed">A running server carries it out: what is to be sent is sent soon.</param>
/// <param name="ReadFolder">The flow files of a folder; null, with a message, when they cannot be had.</param>
internal sealed record CommandContext(
    IServiceProvider Services,
    TextWriter Output,
    TextWriter Errors,
    bool IsServed,
    Func<FileInfo, CancellationToken, Task<byte[]?>> ReadFile,
    Func<DirectoryInfo, Task<IReadOnlyList<SourceText>?>> ReadFolder)
{
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Says what is wrong; the exit code.</summary>
    public async Task<int> FailAsync(string problem)
    {
        await Errors.WriteLineAsync(problem);
        return 1;
    }
}

/// <summary>The server carries it out, for a process that asked it to.</summary>
internal sealed class ServedPlace(IServiceProvider services, ControlRequest request, TextWriter output, TextWriter errors) : CommandPlace
{
    protected override Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, bool onStored, CancellationToken cancellation) =>
        work(new(services, output, errors, IsServed: true, (file, _) => Task.FromResult(request.Files.GetValueOrDefault(file.ToString())), folder => Task.FromResult(Folder(folder))), cancellation);

    private IReadOnlyList<SourceText>? Folder(DirectoryInfo folder)
    {
        var prefix = $"{folder}/";
        return [.. request.Files.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(file => new SourceText(file.Key[prefix.Length..], Encoding.UTF8.GetString(file.Value)))];
    }
}

/// <summary>
/// The process that was called: it asks the server that holds the data, or opens the store by itself. Several servers share a
/// Redis store, so there nobody needs to be asked.
/// </summary>
internal sealed class OwnPlace(IReadOnlyList<string> arguments, Option<string?> data, TextWriter output, TextWriter errors) : CommandPlace
{
    private const int MostFileBytes = 10 * 1024 * 1024;
    private const string Another = "If the installation has another, name it as its server does: --data or Storage__Directory, or Redis__ConnectionString.";

    protected override async Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, bool onStored, CancellationToken cancellation)
    {
        string[] options = parsed.GetValue(data) is { } directory ? ["--data", directory] : [];
        if (Server.EmbeddedStore(options) is { } store)
        {
            if (await FilesAsync(parsed, cancellation) is not { } files)
            {
                return 1;
            }

            if (await ControlClient.RunAsync(store.Directory, new(arguments, files), output, errors, cancellation) is { } exit)
            {
                return exit;
            }

            if (!await TellAsync(store.Directory, store.Exists, onStored))
            {
                return 1;
            }
        }

        return await Server.WithServicesAsync(
            options,
            services => work(new(services, output, errors, IsServed: false, ReadAsync, FolderAsync), cancellation),
            errors,
            cancellation);
    }

    /// <summary>Says which store it will be, since nothing tells that the installation has another; whether to go on.</summary>
    private async Task<bool> TellAsync(string directory, bool exists, bool onStored)
    {
        await errors.WriteLineAsync((exists, onStored) switch
        {
            (true, _) => $"No server runs on {directory}: working on the embedded store there. {Another}",
            (false, false) => $"There was no store in {directory}: working on a new embedded one there. {Another}",
            (false, true) => $"There is no store in {directory}, and none was made. {Another}",
        });
        return exists || !onStored;
    }

    private async Task<Dictionary<string, byte[]>?> FilesAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var argument in parsed.CommandResult.Command.Arguments.OfType<Argument<FileInfo>>())
        {
            if (parsed.GetValue(argument) is { } file)
            {
                if (await ReadAsync(file, cancellation) is not { } content)
                {
                    return null;
                }

                files[file.ToString()] = content;
            }
        }

        foreach (var option in parsed.CommandResult.Command.Options.OfType<Option<DirectoryInfo?>>())
        {
            if (parsed.GetValue(option) is { } folder)
            {
                if (await FolderAsync(folder) is not { } sources)
                {
                    return null;
                }

                foreach (var source in sources)
                {
                    files[$"{folder}/{source.Name}"] = Encoding.UTF8.GetBytes(source.Text);
                }
            }
        }

        return files;
    }

    /// <summary>The flow files of a folder; null, with messages, when they cannot be had.</summary>
    private async Task<IReadOnlyList<SourceText>?> FolderAsync(DirectoryInfo folder)
    {
        var found = new Diagnostics();
        var sources = FlowFolderReader.Read(folder.ToString(), found);
        foreach (var finding in found)
        {
            await errors.WriteLineAsync(finding.ToString());
        }

        return found.HasErrors ? null : sources;
    }

    /// <summary>A file's content; null, with a message, when it cannot be had.</summary>
    private async Task<byte[]?> ReadAsync(FileInfo file, CancellationToken cancellation)
    {
        try
        {
            if (file.Length <= MostFileBytes)
            {
                return await File.ReadAllBytesAsync(file.FullName, cancellation);
            }

            await errors.WriteLineAsync($"{file} is larger than {MostFileBytes / (1024 * 1024)} MiB.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{file} cannot be read: {fault.Message}");
        }

        return null;
    }
}
