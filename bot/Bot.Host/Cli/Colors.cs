namespace Bot.Host.Cli;

/// <summary>Colours of a terminal (ECMA-48, SGR), or none. See https://no-color.org.</summary>
/// <param name="Shown">Whether there are any.</param>
internal sealed record Colors(bool Shown)
{
    /// <summary>Colours when this writer is a terminal and nobody asked for none.</summary>
    public static Colors For(TextWriter output) => new(
        ReferenceEquals(output, Console.Out)
        && !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb");

    public string Green(string text) => Wrap(32, text);

    public string Red(string text) => Wrap(31, text);

    public string Dim(string text) => Wrap(2, text);

    private string Wrap(int code, string text) => Shown && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
