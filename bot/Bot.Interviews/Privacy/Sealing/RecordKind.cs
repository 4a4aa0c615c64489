namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// What a sealed record is. It is authenticated with the content, so that a record which was moved to another place does
/// not open. The numbers are stored: never change or reuse one.
/// </summary>
public enum RecordKind : byte
{
    Inbox = 1,
    State = 2,
    Memory = 3,
    Transcript = 4,
    Log = 5,
    Outbox = 6,
    Replies = 7,
    Listing = 8,
    Receipt = 9,
    Document = 10,
}
