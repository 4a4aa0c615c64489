using System.CommandLine;
using Bot.Host.Control;

namespace Bot.Host.Cli;

/// <summary>Where a command that needs the store is carried out, and with what.</summary>
internal abstract class CommandPlace
{
    /// <summary>Carries out what a command does.</summary>
    public abstract Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, CancellationToken cancellation);
}

/// <summary>What a command has to work with.</summary>
/// <param name="Services">Those of the server.</param>
/// <param name="IsServed">A running server carries it out: what is to be sent is sent soon.</param>
internal sealed record CommandContext(IServiceProvider Services, TextWriter Output, TextWriter Errors, bool IsServed, Func<FileInfo, CancellationToken, Task<byte[]?>> ReadFile)
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
    public override Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, CancellationToken cancellation) =>
        work(new(services, output, errors, IsServed: true, (file, _) => Task.FromResult(request.Files.GetValueOrDefault(file.ToString()))), cancellation);
}

/// <summary>
/// The process that was called: it asks the server that holds the data, or opens the store by itself. Several servers share a
/// Redis store, so there nobody needs to be asked.
/// </summary>
internal sealed class OwnPlace(IReadOnlyList<string> arguments, Option<string?> data, TextWriter output, TextWriter errors) : CommandPlace
{
    private const int MostFileBytes = 10 * 1024 * 1024;

    public override async Task<int> RunAsync(ParseResult parsed, Func<CommandContext, CancellationToken, Task<int>> work, CancellationToken cancellation)
    {
        string[] options = parsed.GetValue(data) is { } directory ? ["--data", directory] : [];
        if (Server.EmbeddedDirectory(options) is { } held)
        {
            if (await FilesAsync(parsed, cancellation) is not { } files)
            {
                return 1;
            }

            if (await ControlClient.RunAsync(held, new(arguments, files), output, errors, cancellation) is { } exit)
            {
                return exit;
            }
        }

        return await Server.WithServicesAsync(
            options,
            services => work(new(services, output, errors, IsServed: false, ReadAsync), cancellation),
            errors,
            cancellation);
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

        return files;
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
