using Xunit;

namespace Bot.Interviews.Tests.Language;

/// <summary>What a table of cases turned up, told in full: a list that is cut after three tells nobody what to mend.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
