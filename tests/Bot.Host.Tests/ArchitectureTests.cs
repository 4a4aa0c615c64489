using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace Bot.Host.Tests;

/// <summary>The arrows of docs/architecture.md, as tests: over assembly references and over what each folder names.</summary>
public class ArchitectureTests
{
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

    /// <summary>Each room of a project may name the rooms that its row lists, and itself.</summary>
    [Theory]
    [InlineData("Bot.Adaptive", "Sources", "")]
    [InlineData("Bot.Adaptive", "Values", "")]
    [InlineData("Bot.Adaptive", "Activities", "Values")]
    [InlineData("Bot.Adaptive", "Expressions", "Values Sources")]
    [InlineData("Bot.Adaptive", "Generation", "Values Sources Expressions Activities")]
    [InlineData("Bot.Adaptive", "Dialogs", "Values Sources Expressions Generation Activities")]
    public void A_room_names_only_the_rooms_below_it(string project, string room, string allowed)
    {
        var open = allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(room).ToHashSet();

        var offences =
            from file in Directory.EnumerateFiles(Path.Combine(Source(), project, room), "*.cs", SearchOption.AllDirectories)
            from Match used in RoomName(project).Matches(File.ReadAllText(file))
            where !open.Contains(used.Groups[1].Value)
            select $"{Path.GetRelativePath(Source(), file)} names {used.Value}";

        Assert.Empty(offences);
    }

    [Fact]
    public void Every_room_of_the_language_has_a_row_in_this_test()
    {
        var rooms = Directory.EnumerateDirectories(Path.Combine(Source(), "Bot.Adaptive"))
            .Select(Path.GetFileName).Where(room => room is not ("bin" or "obj" or "Testing"));

        var rows = typeof(ArchitectureTests).GetMethod(nameof(A_room_names_only_the_rooms_below_it))!
            .GetCustomAttributes<InlineDataAttribute>().Select(row => (string)row.Data[1]!);

        Assert.Empty(rooms.Except(rows));
    }

    private static Regex RoomName(string project) => new($@"\b{Regex.Escape(project)}\.([A-Z]\w+)");

    private static string Source() => Path.Combine(Repository.Root, "bot");
}
