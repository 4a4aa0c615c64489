using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The arrows of docs/architecture.md, as tests: over assembly references and over what each folder names.</summary>
public class ArchitectureTests
{
    /// <summary>
    /// Each room, by project and folder, and what it may name besides itself: rooms of its own project as they are, rooms of
    /// the projects below with their whole name. A room that is a folder inside a folder is written with a dot.
    /// </summary>
    private static readonly Dictionary<string, string> s_rooms = new()
    {
        ["Bot.Adaptive.Sources"] = "",
        ["Bot.Adaptive.Values"] = "",
        ["Bot.Adaptive.Activities"] = "Values",
        ["Bot.Adaptive.Recognition"] = "Values",
        ["Bot.Adaptive.Expressions"] = "Values Sources",
        ["Bot.Adaptive.Generation"] = "Values Sources Expressions Activities",
        ["Bot.Adaptive.Dialogs"] = "Values Sources Expressions Generation Activities Recognition",
        ["Bot.Adaptive.Testing"] = "Values Sources Expressions Generation Activities Dialogs",

        ["Bot.Interviews.Language"] = "Bot.Adaptive.Sources",
        ["Bot.Interviews.Commands"] = "Language",
        ["Bot.Interviews.Faults"] = "",
        ["Bot.Interviews.Probing"] = "Faults Language Studies Transcripts Bot.Adaptive.Sources Bot.Adaptive.Values Bot.Adaptive.Expressions Bot.Adaptive.Generation Bot.Adaptive.Dialogs",
        ["Bot.Interviews.Studies"] = "Bot.Adaptive.Sources",
        ["Bot.Interviews.Drafting"] = "Language Probing Studies Bot.Adaptive.Sources Bot.Adaptive.Values",
        ["Bot.Interviews.Transcripts"] = "",
        ["Bot.Interviews.People"] = "Commands Studies Bot.Adaptive.Expressions Bot.Adaptive.Generation Bot.Adaptive.Sources Bot.Adaptive.Values",
        ["Bot.Interviews.Stores"] = "",
        ["Bot.Interviews.Privacy"] = "Faults Stores",
        ["Bot.Interviews.Bundles"] = "Language Commands People Probing Studies Bot.Adaptive.Dialogs",
        ["Bot.Interviews.Turns"] = "Language Commands People Probing Studies Bundles Transcripts Stores Bot.Adaptive.Activities Bot.Adaptive.Values Bot.Adaptive.Dialogs",
        ["Bot.Interviews.Loading"] = "Language Commands Drafting People Probing Studies Bundles Turns Bot.Adaptive.Sources Bot.Adaptive.Dialogs",
        ["Bot.Interviews.Piloting"] = "Stores Studies Transcripts Turns Bot.Adaptive.Activities Bot.Adaptive.Dialogs Bot.Adaptive.Values",
        ["Bot.Interviews.Replaying"] = "Bundles Probing Transcripts Turns Bot.Adaptive.Dialogs",
        ["Bot.Interviews.Testing"] = "Stores Turns Bot.Adaptive.Activities Bot.Adaptive.Dialogs Bot.Adaptive.Testing Bot.Adaptive.Values",

        ["Bot.Host.Access"] = "Bot.Adaptive.Values",
        ["Bot.Host.Channels.Slack"] = "Access Delivery Library Pages Bot.Interviews.Bundles Bot.Interviews.Faults Bot.Interviews.Commands Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Transcripts Bot.Interviews.Turns Bot.Adaptive.Activities Bot.Adaptive.Values",
        ["Bot.Host.Channels.Teams"] = "Access Delivery Bot.Interviews.Faults Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Transcripts Bot.Interviews.Turns Bot.Adaptive.Activities Bot.Adaptive.Values",
        ["Bot.Host.Channels.WebChat"] = "Access Delivery People Bot.Interviews.People Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Turns Bot.Adaptive.Activities Bot.Adaptive.Values",
        ["Bot.Host.Cli"] = "Channels.Slack Channels.Teams Control Drafts Letters Library People Settings Bot.Interviews.Commands Bot.Interviews.Drafting Bot.Interviews.People Bot.Interviews.Bundles Bot.Interviews.Loading Bot.Interviews.Studies Bot.Interviews.Testing Bot.Interviews.Turns Bot.Adaptive.Dialogs Bot.Adaptive.Sources Bot.Adaptive.Testing Bot.Adaptive.Values Models Piloting Bot.Interviews.Piloting Bot.Interviews.Replaying Bot.Interviews.Transcripts",
        ["Bot.Host.Control"] = "",
        ["Bot.Host.Delivery"] = "Library Bot.Interviews.Faults Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Transcripts Bot.Interviews.Turns Bot.Adaptive.Activities Bot.Adaptive.Dialogs Bot.Adaptive.Values",
        ["Bot.Host.Desk"] = "Delivery Drafts Library People Bot.Interviews.Bundles Bot.Interviews.People Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Transcripts Bot.Interviews.Turns Bot.Adaptive.Activities Bot.Adaptive.Values",
        ["Bot.Host.Drafts"] = "Library People Bot.Interviews.Drafting Bot.Interviews.Loading Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Adaptive.Dialogs Bot.Adaptive.Sources",
        ["Bot.Host.Health"] = "Bot.Interviews.Stores",
        ["Bot.Host.Letters"] = "Delivery Bot.Interviews.Privacy Bot.Interviews.Stores",
        ["Bot.Host.Library"] = "Bot.Interviews.Bundles Bot.Interviews.Faults Bot.Interviews.Loading Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Turns Bot.Adaptive.Dialogs Bot.Adaptive.Sources",
        ["Bot.Host.Mail"] = "Delivery People Bot.Interviews.Commands Bot.Interviews.People Bot.Interviews.Stores Bot.Interviews.Transcripts Bot.Interviews.Turns",
        ["Bot.Host.Models"] = "Delivery Bot.Interviews.Drafting Bot.Interviews.Probing Bot.Adaptive.Dialogs",
        ["Bot.Host.Pages"] = "Access Drafts Letters Library People Bot.Interviews.Bundles Bot.Interviews.Drafting Bot.Interviews.People Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Transcripts",
        ["Bot.Host.People"] = "Delivery Bot.Interviews.Bundles Bot.Interviews.People Bot.Interviews.Privacy Bot.Interviews.Stores Bot.Interviews.Studies Bot.Interviews.Turns",
        ["Bot.Host.Piloting"] = "Models Bot.Interviews.Piloting Bot.Interviews.Transcripts Bot.Adaptive.Dialogs",
        ["Bot.Host.Settings"] = "Channels.Slack Channels.Teams Channels.WebChat Delivery Desk Mail Models Pages Stores Stores.Redis Bot.Interviews.Commands Bot.Interviews.Privacy",
        ["Bot.Host.Stores"] = "Bot.Interviews.Privacy Bot.Interviews.Stores",
        ["Bot.Host.Stores.Redis"] = "Bot.Interviews.Faults Bot.Interviews.Stores",
        ["Bot.Host.Stores.Sqlite"] = "Stores Bot.Interviews.Stores",
    };

    private static readonly Regex s_name = new(@"\bBot(?:\.[A-Z]\w+){2,}");

    public static TheoryData<string> Rooms => [.. s_rooms.Keys];

    [Theory]
    [InlineData("Bot.Adaptive", "")]
    [InlineData("Bot.Interviews", "Bot.Adaptive")]
    public void A_project_refers_only_to_the_projects_below_it(string project, string allowed)
    {
        var referred = Assembly.Load(project).GetReferencedAssemblies().Select(a => a.Name!)
            .Where(name => name.StartsWith("Bot.", StringComparison.Ordinal)
                || name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

        Assert.Empty(referred.Except(allowed.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void The_language_uses_nothing_beyond_the_standard_library() =>
        Assert.All(
            Assembly.Load("Bot.Adaptive").GetReferencedAssemblies().Select(a => a.Name!),
            name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_only_the_rooms_of_its_row(string room)
    {
        var open = RowOf(room).Append(room).ToHashSet();

        var offences =
            from file in FilesOf(room)
            from Match used in s_name.Matches(File.ReadAllText(file))
            let named = RoomOf(used.Value)
            where named is not null && !open.Contains(named)
            select $"{Path.GetRelativePath(Source(), file)} names {used.Value}";

        Assert.Empty(offences.Distinct());
    }

    [Fact]
    public void Arrows_between_rooms_point_one_way()
    {
        Assert.All(s_rooms.Keys, room => Assert.DoesNotContain(room, Below(room, [])));

        static HashSet<string> Below(string room, HashSet<string> found)
        {
            foreach (var next in RowOf(room).Where(found.Add))
            {
                Below(next, found);
            }

            return found;
        }
    }

    [Fact]
    public void Every_folder_of_code_belongs_to_a_room_with_a_row()
    {
        var folders =
            from project in new[] { "Bot.Adaptive", "Bot.Interviews", "Bot.Host" }
            from file in Code(Path.Combine(Source(), project))
            let folder = Path.GetRelativePath(Source(), Path.GetDirectoryName(file)!).Replace('/', '.')
            where folder != project && folder != $"{project}.Properties"
            select folder;

        Assert.DoesNotContain(folders.Distinct(), folder => RoomOf(folder) is null);
        Assert.All(s_rooms.Keys, room => Assert.NotEmpty(FilesOf(room)));
    }

    [Fact]
    public void No_channel_knows_another_and_nothing_below_the_start_knows_a_channel()
    {
        foreach (var (room, row) in s_rooms.Where(r => r.Key is not ("Bot.Host.Settings" or "Bot.Host.Cli")))
        {
            Assert.DoesNotContain("Channels.", row, StringComparison.Ordinal);
        }

        Assert.All(
            s_rooms.Where(r => r.Key.StartsWith("Bot.Host.Stores", StringComparison.Ordinal)),
            store => Assert.DoesNotMatch("Pages|Models|Delivery|Library", store.Value));
    }

    /// <summary>The rooms that a room may name.</summary>
    private static IEnumerable<string> RowOf(string room) => s_rooms[room].Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(name => name.StartsWith("Bot.", StringComparison.Ordinal) ? name : $"{ProjectOf(room)}.{name}");

    /// <summary>The room that a name lies in: the longest that it begins with; null for none.</summary>
    private static string? RoomOf(string name) => s_rooms.Keys
        .Where(room => name == room || name.StartsWith(room + ".", StringComparison.Ordinal))
        .MaxBy(room => room.Length);

    private static IEnumerable<string> FilesOf(string room)
    {
        var folder = Path.Combine(Source(), ProjectOf(room), room[(ProjectOf(room).Length + 1)..].Replace('.', '/'));
        return Code(folder).Where(file => RoomOf(Path.GetRelativePath(Source(), Path.GetDirectoryName(file)!).Replace('/', '.')) == room);
    }

    private static IEnumerable<string> Code(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal));

    private static string ProjectOf(string room) => string.Join('.', room.Split('.').Take(2));

    private static string Source() => Path.Combine(Repository.Root, "bot");
}
