namespace Bot.Benchmarks.Product;

/// <summary>
/// Interviews that every side can hold: so many questions, each followed up by one that says the answer back. Those that lie beside the
/// repository are taken as they are; where there are none, ours have the same form.
/// </summary>
internal static class Flows
{
    /// <summary>Where the other sides and their flows lie; null when they are not here.</summary>
    public static string? Peers { get; } = Directory.Exists(Beside) ? Beside : null;

    private static string Beside => Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "perf", "peers"));

    /// <summary>The folder of the flow with so many questions.</summary>
    public static string Folder(int questions, string scratch)
    {
        var theirs = Path.Combine(Beside, "dialogs", $"q{questions}");
        return Directory.Exists(theirs) ? theirs : Write(questions, Path.Combine(scratch, $"flow{questions}"));
    }

    private static string Write(int questions, string folder)
    {
        Directory.CreateDirectory(folder);
        var inputs = Enumerable.Range(1, questions).SelectMany(i => new[] { Input($"a{i}", $"Ask({i})"), Input($"r{i}", $"Follow(conversation.a{i})") });
        File.WriteAllText(Path.Combine(folder, "interview.lg"), """
            # Welcome
            - Hello.

            # Ask(number)
            - Question ${number}: what comes to mind?

            # Follow(answer)
            - You say "${answer}". Why is that?

            # Close
            - That was everything.

            """);
        File.WriteAllText(Path.Combine(folder, "interview.dialog"), $$"""
            { "$kind": "Microsoft.AdaptiveDialog", "id": "interview", "autoEndDialog": true, "generator": "interview.lg", "triggers": [
              { "$kind": "Microsoft.OnBeginDialog", "id": "begin", "actions": [
                { "$kind": "Microsoft.SendActivity", "id": "welcome", "activity": "${Welcome()}" },
                {{string.Join(",\n    ", inputs)}},
                { "$kind": "Microsoft.SendActivity", "id": "close", "activity": "${Close()}" }
              ] }
            ] }
            """);
        return folder;
    }

    private static string Input(string id, string prompt) =>
        $$"""{ "$kind": "Microsoft.TextInput", "id": "{{id}}", "property": "conversation.{{id}}", "prompt": "${{{prompt}}}", "alwaysPrompt": true, "allowInterruptions": false }""";
}
