using System.Globalization;

/// <summary>
/// Runs in the measured product before its own first line (<c>DOTNET_STARTUP_HOOKS</c>) and tells, asked for it by a line, how much that
/// process has allocated. The runtime wants this name, in no namespace.
/// </summary>
internal static class StartupHook
{
    /// <summary>What a line begins with that answers.</summary>
    public const string Answer = "allocated ";

    /// <summary>Called by the runtime.</summary>
    public static void Initialize() => new Thread(Listen) { IsBackground = true, Name = "benchmark" }.Start();

    private static void Listen()
    {
        while (Console.In.ReadLine() is not null)
        {
            Console.Out.WriteLine(Answer + GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        }
    }
}
