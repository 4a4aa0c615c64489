using Bot.Interviews.Stores;
using Microsoft.Data.Sqlite;

namespace Bot.Host.Stores.Sqlite;

/// <summary>Says what a fault of SQLite means for whoever runs the server.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    internal static StoreUnavailableException Translate(SqliteException fault, string path) => new(
        fault.SqliteErrorCode switch
        {
            Full => $"{path} cannot grow: its disk is full, or Storage__MaxBytes is reached. Free space or raise the limit; nothing was half-written, and service goes on by itself.",
            Busy or Locked => $"{path} is locked by another program. Close whatever has it open (a database browser, a backup that copies files).",
            ReadOnly => $"{path} cannot be written. Give the server's user write access to it and to its folder.",
            InputOutput => $"{path} cannot be read or written: its disk reports a fault (SQLite {fault.SqliteExtendedErrorCode}). Check the disk and the system's log.",
            Corrupt or NotADatabase => $"{path} is damaged or no database of ours (SQLite {fault.SqliteExtendedErrorCode}). Stop the server, keep the file, and restore a backup.",
            CannotOpen => $"{path} cannot be opened. Check that its folder exists and that the server's user may write to it.",
            _ => $"{path}: SQLite reports {fault.SqliteErrorCode} ({fault.SqliteExtendedErrorCode}): {fault.Message}",
        },
        fault);

    internal static StoreUnavailableException Closed() => new("The store is closed: the server is stopping.");
}
