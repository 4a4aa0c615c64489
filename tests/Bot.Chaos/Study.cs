using System.Text.RegularExpressions;

namespace Bot.Chaos;

/// <summary>The study that everybody takes part in: what is asked, read from its file.</summary>
internal sealed partial class Study
{
    public const string Id = "chaos";

    private const string Consent = "Do you agree to take part?";
    private const string Closing = "That was everything.";
    private const string Forgotten = "Everything about you has been deleted";

    public Study() =>
        Questions = [.. Question().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "study", "study.yaml")))
            .Select(found => (found.Groups["id"].Value, found.Groups["text"].Value))];

    /// <summary>Id and text of each question, in the order in which they are asked.</summary>
    public IReadOnlyList<(string Id, string Text)> Questions { get; }

    /// <summary>Writes the folder of flows: this study and what all studies share.</summary>
    /// <returns>Its path.</returns>
    /// <param name="asksModel">Whether a follow-up is possible, so that a model is asked for one.</param>
    public static string Write(string folder, bool asksModel)
    {
        var target = Path.Combine(folder, "dialogs");
        Copy(Path.Combine(Repository.Root, "dialogs", "common"), Path.Combine(target, "common"));
        Copy(Path.Combine(AppContext.BaseDirectory, "study"), Path.Combine(target, Id));
        if (asksModel)
        {
            var file = FileIn(folder);
            File.WriteAllText(file, File.ReadAllText(file).Replace("depth: none", "depth: light", StringComparison.Ordinal));
        }

        return target;
    }

    /// <summary>Changes the study's file, so that whoever starts next publishes a revision.</summary>
    public static void Change(string folder, int number)
    {
        var file = FileIn(folder);
        var lines = File.ReadAllLines(file).Select(line => line.StartsWith("description:", StringComparison.Ordinal) ? $"description: Eight questions, version {number}." : line);
        File.WriteAllLines(file + ".new", lines);
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <summary>Whether a message says that everything was deleted.</summary>
    public static bool Forgets(string message) => message.Contains(Forgotten, StringComparison.Ordinal);

    /// <summary>What a message of the interviewer asks for.</summary>
    /// <returns>0 for consent, the number of a question, one more than there are at the end; null when it asks for nothing.</returns>
    public int? Asks(string message)
    {
        if (message.Contains(Closing, StringComparison.Ordinal))
        {
            return Questions.Count + 1;
        }

        if (message.Contains(Consent, StringComparison.Ordinal))
        {
            return 0;
        }

        for (var number = Questions.Count; number > 0; number--)
        {
            if (message.Contains(Questions[number - 1].Text, StringComparison.Ordinal))
            {
                return number;
            }
        }

        return null;
    }

    private static string FileIn(string folder) => Path.Combine(folder, "dialogs", Id, "study.yaml");

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".test.dialog", StringComparison.Ordinal)))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"- id: (?<id>q\d+)\n(?:    (?!text:).*\n)*    text: (?<text>.+)")]
    private static partial Regex Question();
}
