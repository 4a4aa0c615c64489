using Xunit;

namespace Bot.Tests;

/// <summary>Numbers that a test reached: the long run gathers them in <c>docs/evidence</c>.</summary>
internal static class Evidence
{
    /// <summary>What a line begins with that is gathered; <c>.ci/evidence.mjs</c> looks for it.</summary>
    private const string Mark = "evidence: ";

    /// <summary>Notes what was reached, with the seed where there is one: "100000 operations, seed 7".</summary>
    public static void Note(string line) => TestContext.Current.TestOutputHelper?.WriteLine(Mark + line);
}
