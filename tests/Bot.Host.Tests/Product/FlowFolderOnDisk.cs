namespace Bot.Host.Tests.Product;

/// <summary>A folder of flows that a test writes, gone with it.</summary>
public sealed class FlowFolderOnDisk : IDisposable
{
    /// <summary>Where it lies: for <c>Dialogs__Path</c>.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("candor-flows-").FullName;

    /// <summary>One dialog without a study: greets, asks for a town and a reason, and says goodbye.</summary>
    public static FlowFolderOnDisk Plain()
    {
        var folder = new FlowFolderOnDisk();
        folder.Write(
            "town.dialog",
            """
            {
              "$kind": "Microsoft.AdaptiveDialog",
              "autoEndDialog": true,
              "generator": "town.lg",
              "triggers": [
                {
                  "$kind": "Microsoft.OnBeginDialog",
                  "actions": [
                    { "$kind": "Microsoft.TextInput", "property": "conversation.town", "prompt": "${AskTown()}", "alwaysPrompt": true, "allowInterruptions": false },
                    { "$kind": "Microsoft.TextInput", "property": "conversation.reason", "prompt": "${AskReason(conversation.town)}", "alwaysPrompt": true, "allowInterruptions": false },
                    { "$kind": "Microsoft.SendActivity", "activity": "${Bye(conversation.town, conversation.reason)}" }
                  ]
                }
              ]
            }
            """);
        folder.Write(
            "town.lg",
            """
            # AskTown
            - Which town do you live in?

            # AskReason(town)
            - Why ${town}?

            # Bye(town, reason)
            - ${town}, because ${reason}. Thank you.

            """);
        return folder;
    }

    /// <summary>The flows that the product ships.</summary>
    public static FlowFolderOnDisk Shipped()
    {
        var folder = new FlowFolderOnDisk();
        var shipped = System.IO.Path.Combine(Repository.Root, "dialogs");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            folder.Write(System.IO.Path.GetRelativePath(shipped, file), File.ReadAllText(file));
        }

        return folder;
    }

    public void Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Changes one place of a file, which has to be there.</summary>
    public void Replace(string name, string text, string by)
    {
        var before = File.ReadAllText(System.IO.Path.Combine(Path, name));
        var at = before.IndexOf(text, StringComparison.Ordinal);
        if (at < 0)
        {
            throw new InvalidOperationException($"{name} does not hold \"{text}\".");
        }

        Write(name, before[..at] + by + before[(at + text.Length)..]);
    }

    public void Delete(string name) => File.Delete(System.IO.Path.Combine(Path, name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
