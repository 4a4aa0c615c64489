namespace Bot.Adaptive.Sources;

/// <summary>How bad a finding is: a flow with an error does not start.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>One finding about a file: where, what was found, what was expected, what to do.</summary>
public sealed record Diagnostic(string File, Position At, Severity Severity, string Message)
{
    /// <summary>
    /// The one form in which findings are printed: <c>file:line:column: error: message</c>, which editors make clickable;
    /// without a place when it is about no file but the whole folder.
    /// </summary>
    public override string ToString()
    {
        var place = File.Length == 0 ? "" : $"{File}:{At.Line}:{At.Column}: ";
        return $"{place}{(Severity == Severity.Error ? "error" : "warning")}: {Message}";
    }
}
