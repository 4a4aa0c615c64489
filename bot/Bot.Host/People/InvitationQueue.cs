using System.Buffers.Binary;
using Bot.Interviews.Stores;

namespace Bot.Host.People;

/// <summary>
/// Which invitations have something to be sent, and when. It holds ids and times alone, so that looking for what is due reads
/// neither people nor everything that was ever sent.
/// </summary>
public sealed class InvitationQueue(ICatalogue catalogue)
{
    private const string Collection = "invitation-queue";
    private const char Separator = '/';
    private Action? _wake;

    /// <summary>Enters an invitation, or changes when it is due.</summary>
    internal async ValueTask AddAsync(QueuedInvitation invitation, DateTimeOffset due, CancellationToken cancellation)
    {
        var content = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(content, due.ToUnixTimeMilliseconds());
        string? tag = null;
        do
        {
            tag = (await catalogue.GetAsync(Collection, IdOf(invitation), cancellation))?.Tag;
        }
        while (await catalogue.PutAsync(Collection, IdOf(invitation), content, tag, cancellation) is null);
    }

    internal ValueTask<bool> RemoveAsync(QueuedInvitation invitation, CancellationToken cancellation) =>
        catalogue.DeleteAsync(Collection, IdOf(invitation), cancellation);

    /// <summary>What is due, longest first, and when the next thing will be.</summary>
    internal async ValueTask<(IReadOnlyList<QueuedInvitation> Due, DateTimeOffset? Next)> DueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var all = (await catalogue.ListAsync(Collection, cancellation))
            .Select(d => (Of(d.Id), At: DateTimeOffset.FromUnixTimeMilliseconds(BinaryPrimitives.ReadInt64BigEndian(d.Content.Span)))).OrderBy(d => d.At).ToList();
        return ([.. all.TakeWhile(d => d.At <= now).Select(d => d.Item1)], all.Where(d => d.At > now).Select(d => (DateTimeOffset?)d.At).FirstOrDefault());
    }

    /// <summary>Something new is due, on this instance: others look by themselves.</summary>
    internal void Wake() => Volatile.Read(ref _wake)?.Invoke();

    /// <summary>Who is to be told.</summary>
    internal void OnWake(Action? wake) => Volatile.Write(ref _wake, wake);

    private static string IdOf(QueuedInvitation invitation) => $"{invitation.Study}{Separator}{invitation.Id}";

    private static QueuedInvitation Of(string id) => id.Split(Separator, 2) is [var study, var invitation] ? new(study, invitation) : new("", id);
}

/// <summary>An invitation, by name.</summary>
internal sealed record QueuedInvitation(string Study, string Id);
