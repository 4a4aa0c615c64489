using System.Globalization;
using Bot.Adaptive.Testing;

namespace Bot.Host.Cli;

/// <summary>What an author of flows reads about each script: one line when it passed, else where and how it went wrong.</summary>
internal sealed class ScriptReport(TextWriter output, Colors colors)
{
    /// <summary>How much of the conversation before a wrong reply is shown.</summary>
    private const int LinesBefore = 4;

    public async Task WriteAsync(string script, ScriptOutcome outcome)
    {
        var mark = outcome.Passed ? colors.Green("✓") : colors.Red("✗");
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{mark} {script} ({outcome.Replies} {(outcome.Replies == 1 ? "reply" : "replies")})"));
        if (outcome.Fault is { } fault)
        {
            await WriteAsync(fault, outcome.Conversation);
        }
        else if (!outcome.Passed)
        {
            foreach (var finding in outcome.Findings)
            {
                await output.WriteLineAsync($"  {finding}");
            }
        }
    }

    private async Task WriteAsync(ScriptFault fault, IReadOnlyList<ScriptLine> conversation)
    {
        await output.WriteLineAsync($"  {fault.File}:{fault.At.Line}:{fault.At.Column}: {Indented(fault.What, 4)}");
        foreach (var line in conversation.TakeLast(LinesBefore))
        {
            await output.WriteLineAsync(colors.Dim($"    {(line.FromUser ? "user" : "bot")}: {Indented(line.Text, 10)}"));
        }

        if (fault.Got is { } got)
        {
            foreach (var line in TextDifference.Of(fault.Expected, got))
            {
                await output.WriteLineAsync($"    {line.Side switch
                {
                    DifferenceSide.Expected => colors.Green($"expected  {line.Text}"),
                    DifferenceSide.Got => colors.Red($"got       {line.Text}"),
                    _ => $"          {line.Text}",
                }}");
            }
        }
    }

    private static string Indented(string text, int by) => text.ReplaceLineEndings("\n" + new string(' ', by));
}
