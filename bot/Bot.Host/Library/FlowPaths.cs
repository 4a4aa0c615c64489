namespace Bot.Host.Library;

/// <summary>Where flows lie: in the folder that <c>Dialogs__Path</c> names, in <c>dialogs</c> here, or beside the program.</summary>
public static class FlowPaths
{
    private const string Folder = "dialogs";

    /// <summary>The flows that came with the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, Folder);

    /// <summary>The folder to load.</summary>
    public static string Find(string? setting) => setting ?? (Directory.Exists(Folder) ? Path.GetFullPath(Folder) : Shipped);
}
