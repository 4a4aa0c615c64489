namespace Bot.Conformance;

/// <summary>One case of the data.</summary>
/// <param name="Group">The line of the summary on which it counts.</param>
/// <param name="Id">Its name in the data.</param>
/// <param name="Run">Null when it passes, else what was said and what was expected.</param>
public sealed record ConformanceCase(string Group, string Id, Func<string?> Run)
{
    /// <summary>What a case may take at most, so that one that never ends does not stop the others.</summary>
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(60);

    /// <summary>Runs the case; whatever it throws is its failure.</summary>
    public CaseResult Result()
    {
        var result = new CaseResult(Group, Id, $"it was still running after {s_limit.TotalSeconds:0} s");
        var thread = new Thread(() => result = Caught()) { IsBackground = true };
        thread.Start();
        thread.Join(s_limit);
        return result;
    }

    private CaseResult Caught()
    {
        try
        {
            return new(Group, Id, Run());
        }
        catch (CannotJudgeException reason)
        {
            return new(Group, Id, null) { NotRun = reason.Message };
        }
#pragma warning disable CA1031 // A crash of one case is its failure, with its text; it must not hide how the others went.
        catch (Exception crash)
#pragma warning restore CA1031
        {
            return new(Group, Id, $"{crash.GetType().FullName}: {crash.Message}\n{crash.StackTrace}");
        }
    }
}

/// <summary>How one case went.</summary>
/// <param name="Failure">Null when it passed.</param>
public sealed record CaseResult(string Group, string Id, string? Failure)
{
    /// <summary>Why it could not be judged; null when it was.</summary>
    public string? NotRun { get; init; }

    public bool Passed => Failure is null && NotRun is null;
}

/// <summary>The data lacks what a case needs: it proves nothing either way.</summary>
internal sealed class CannotJudgeException(string message) : Exception(message);
