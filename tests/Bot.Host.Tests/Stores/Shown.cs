using System.Text;
using Bot.Interviews.Stores;

namespace Bot.Host.Tests.Stores;

/// <summary>Writes answers of stores out in full, so that two can be compared and read.</summary>
internal static class Shown
{
    internal static string Of(object? answer) => answer switch
    {
        null => "-",
        ReadOnlyMemory<byte> bytes => $"'{Encoding.UTF8.GetString(bytes.Span)}'",
        DateTimeOffset time => $"{time.ToUnixTimeMilliseconds()}",
        Accepted a => $"{a.Status} {a.Sequence} log {Of(a.LogSequence)} replies {Of(a.Replies)} claim {Of(a.Claim)}",
        Claim c => $"({c.Interview} epoch {c.Epoch} version {c.Version} state {Of(c.State)} {c.MemoryCount}/{c.TranscriptCount}/{c.LogCount} {Of(c.Entries)})",
        Committed c => $"{c.Status} log {c.LogCount} version {c.Version} next {Of(c.Next)}",
        InboxEntry e => $"{e.Sequence} {e.Kind} {e.Name} {e.Joinable} {Of(e.AcceptedAt)} {Of(e.LogSequence)} {Of(e.Payload)}",
        StoredRecord r => $"{r.Sequence} {Of(r.Payload)}",
        LogPage p => $"{Of(p.Records)} newest {p.Newest} closed {p.Closed} {p.Predecessor}",
        ListedInterview l => $"{l.Interview} {l.Study} {Of(l.StartedAt)} {Of(l.Summary)}",
        OutboxHead h => $"{h.Interview} {h.Lane} epoch {h.Epoch} {h.Sequence} {h.Id} {h.Attempts} {Of(h.EnqueuedAt)} {Of(h.Payload)}",
        DeadLetter d => $"{d.Interview} {d.Lane} {d.Sequence} {d.Id} {d.Attempts} {Of(d.EnqueuedAt)} {Of(d.DiedAt)} {d.Reason} {Of(d.Payload)}",
        System.Collections.IEnumerable many and not string => $"[{string.Join("; ", many.Cast<object?>().Select(Of))}]",
        _ => answer.ToString()!,
    };
}
