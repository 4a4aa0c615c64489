using Bot.Adaptive.Tests.Dialogs;
using Bot.Adaptive.Values;
using Xunit;

namespace Bot.Adaptive.Tests.Conformance;

public class DialogConformance(ITestOutputHelper output)
{
    [Fact]
    public void Dialogs_converse_as_upstream_scripts_say()
    {
        if (SharedData.Read("manifest.json", output.WriteLine) is not { } manifest)
        {
            return;
        }

        var tally = Tally.Open();
        foreach (var row in ((ListValue)manifest["scripts"]).Cast<ObjectValue>())
        {
            tally.Count("dialog scripts", $"dialogs/{row["path"]}", Run(row));
        }

        tally.Close();
    }

    private static string? Run(ObjectValue row)
    {
        var folder = row["folder"].ToString()!;
        var files = Scripts.Folder(Path.Combine(SharedData.Folder!, "scripts", row["suite"].ToString()!, folder));
        var outcome = Scripts.Run(files, row["path"].ToString()![(folder.Length + 1)..], row["configuration"] as ObjectValue);
        return row.Contains("expectFailure")
            ? outcome.Passed || !outcome.ToString().Contains("\"text\": \"hi User1\"", StringComparison.Ordinal) ? "it has to fail at its last assertion" : null
            : outcome.Passed ? null : outcome.ToString();
    }
}
