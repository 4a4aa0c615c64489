using System.CommandLine;

namespace Bot.Host.Cli;

/// <summary><c>manifest …</c>: what an administrator uploads to bring Candor into a workspace. One command for each channel; none needs a store.</summary>
internal static class ManifestCommands
{
    public static Command All(TextWriter output, TextWriter errors) => new("manifest", "Writes what an administrator uploads to bring Candor into a workspace.")
    {
        SlackManifestCommand.Of(output, errors),
        TeamsManifestCommand.Of(output, errors),
    };
}
