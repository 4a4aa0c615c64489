using System.CommandLine;
using Bot.Host.Library;
using Bot.Interviews.Bundles;

namespace Bot.Host.Cli;

/// <summary><c>study …</c>: drafts, the people of a study, their personal links and invitations.</summary>
internal static class StudyCommands
{
    public static Command All(CommandPlace place)
    {
        var study = new Command("study", "Studies from one sentence, the people of a study, their personal links and invitations.")
        {
            PeopleCommands.All(place),
            LinkCommands.All(place),
            InviteCommands.Invite(place),
            InviteCommands.List(place),
        };
        foreach (var command in DraftCommands.All(place))
        {
            study.Subcommands.Add(command);
        }

        return study;
    }

    /// <summary>The argument that names a study.</summary>
    public static Argument<string> Study() => new("study") { Description = "The id of the study." };

    /// <summary>The option that names a segment.</summary>
    public static Option<string?> Segment(string description) => new("--segment") { Description = description };

    /// <summary>The study that was named; null, with a message, when there is none.</summary>
    public static async Task<StudyBundle?> FindAsync(CommandContext context, string id)
    {
        var library = context.Get<StudyLibrary>();
        if (library.Find(id) is { } bundle)
        {
            return bundle;
        }

        await context.Errors.WriteLineAsync(library.All.Count == 0
            ? $"There is no study \"{id}\": this installation has none."
            : $"There is no study \"{id}\". There are: {string.Join(", ", library.All.Select(b => b.Study.Id))}.");
        return null;
    }

    /// <summary>Whether a segment is the study's, or none was named; a message when not.</summary>
    public static async Task<bool> HasSegmentAsync(CommandContext context, StudyBundle bundle, string? segment)
    {
        if (segment is null || bundle.Study.FindSegment(segment) is not null)
        {
            return true;
        }

        await context.Errors.WriteLineAsync(bundle.Study.Segments.IsEmpty
            ? $"The study {bundle.Study.Id} has no segments."
            : $"The study {bundle.Study.Id} has no segment \"{segment}\". It has: {string.Join(", ", bundle.Study.Segments.Select(s => s.Id))}.");
        return false;
    }
}
