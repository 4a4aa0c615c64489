using Bot.Adaptive.Values;

namespace Bot.Conformance;

/// <summary>The conversation scripts that <c>manifest.json</c> lists, each run with the files of its folder.</summary>
internal static class DialogSuite
{
    private const string Group = "dialog scripts";

    /// <summary>What stands in the manifest before the text that the message of a failure has to contain.</summary>
    private const string MessageContains = "message contains ";

    public static IEnumerable<ConformanceCase> Cases(ConformanceFolder data) =>
        from row in (data.Read("manifest.json")?["scripts"] as ListValue ?? ListValue.Empty).OfType<ObjectValue>()
        select new ConformanceCase(Group, $"dialogs/{row["path"]}", () => Run(data, row));

    private static string? Run(ConformanceFolder data, ObjectValue row)
    {
        var suite = row["suite"].ToString();
        var script = data.In("scripts", suite, row["path"].ToString());
        if (!File.Exists(script))
        {
            throw new FileNotFoundException($"The manifest names {script}, which is not there.");
        }

        var folder = data.In("scripts", suite, row["folder"].ToString());
        var name = Path.GetRelativePath(folder, script).Replace('\\', '/');
        var outcome = Scripts.Run(Scripts.Folder(folder), name, row["configuration"] as ObjectValue);
        return row["expectFailure"] switch
        {
            TextValue how when outcome.Failure is not { } said || !said.Contains(Required(how.Text), StringComparison.Ordinal) => $"{how.Text}, but it {outcome}",
            BooleanValue { Truth: true } when outcome.Failure is null => $"the script must fail, but it {outcome}",
            TextValue or BooleanValue { Truth: true } => null,
            _ => outcome.Passed ? null : outcome.ToString(),
        };
    }

    private static string Required(string how) =>
        how.IndexOf(MessageContains, StringComparison.Ordinal) is >= 0 and var at ? how[(at + MessageContains.Length)..] : "";
}
