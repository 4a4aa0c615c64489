using System.Globalization;
using System.Security.Cryptography;
using Bot.Interviews.Stores;

namespace Bot.Interviews.Privacy.Sealing;

/// <summary>
/// Seals everything that is stored. An interview's key comes from the master key and the interview's salt: deleting the salt
/// makes every copy of its records unreadable, in backups too. What arrives for an interview whose key is not at hand is
/// sealed with the key of the hour, so that accepting costs no look-up.
/// </summary>
public sealed class Vault(MasterKeys masters, IKeyStore keys, TimeProvider time)
{
    /// <summary>
    /// How long a key stays in memory: this long after <see cref="ShredAsync"/>, other instances have forgotten it too.
    /// </summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private const int RememberedInterviews = 4096;
    private const string CatalogueName = "catalogue";
    private readonly SealerCache interviews = new(RememberedInterviews, Remembered, time);
    private readonly SealerCache shared = new(64, Remembered, time);
    private readonly KeyedHash hash = new(masters.Oldest);

    /// <summary>Names where somebody writes from; the same for ever, while the oldest master key is listed.</summary>
    public AddressId Address(string channel, string tenant, string conversation, string user) =>
        new(hash.Of("address", channel, tenant, conversation, user));

    /// <summary>Names a channel's event, for <see cref="Accept.DedupeKeys"/>.</summary>
    public string DedupeKey(string channel, params ReadOnlySpan<string> parts) => hash.Of("event", [channel, .. parts]);

    /// <summary>Names something for one purpose without telling what it is: who knows the parts cannot find the name without the key.</summary>
    public string Name(string purpose, params ReadOnlySpan<string> parts) => hash.Of("name", [purpose, .. parts]);

    /// <summary>The sealer of an interview whose salt is made if there is none: for turns that write.</summary>
    public async ValueTask<Sealer> GetAsync(InterviewId interview, CancellationToken cancellation) =>
        interviews.Find(interview.Value)
        ?? Remember(interview, await keys.GetOrAddAsync(NameOf(interview), RandomNumberGenerator.GetBytes(32), cancellation));

    /// <summary>The sealer of an interview that exists: for all that only reads.</summary>
    /// <exception cref="SealedDataException">Its salt was deleted.</exception>
    public async ValueTask<Sealer> FindAsync(InterviewId interview, CancellationToken cancellation) =>
        interviews.Find(interview.Value)
        ?? Remember(interview, await keys.GetAsync(NameOf(interview), cancellation) ?? throw Shredded($"the interview {interview}"));

    /// <summary>Seals what waits in an inbox, with the interview's key when it is at hand and else with the key of the hour.</summary>
    public async ValueTask<byte[]> SealInboxAsync(InterviewId interview, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (interviews.Find(interview.Value) is { } sealer)
        {
            return sealer.Seal(RecordKind.Inbox, content.Span);
        }

        var hour = HourOf(time.GetUtcNow());
        return (await GetIngressAsync(hour, cancellation)).Seal(RecordKind.Inbox, interview.Value, hour, content.Span);
    }

    /// <summary>Opens what waited in an inbox.</summary>
    /// <exception cref="SealedDataException">See <see cref="SealedDataFault"/>.</exception>
    public async ValueTask<byte[]> OpenInboxAsync(InterviewId interview, ReadOnlyMemory<byte> sealing, CancellationToken cancellation)
    {
        var sealer = Envelope.Read(sealing.Span, RecordKind.Inbox, interview.Value).Hour is { } hour
            ? await FindIngressAsync(hour, cancellation)
            : await FindAsync(interview, cancellation);
        return sealer.Open(RecordKind.Inbox, interview.Value, sealing.Span);
    }

    /// <summary>Seals a document of the catalogue for its place.</summary>
    public async ValueTask<byte[]> SealDocumentAsync(string collection, string id, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        (await GetSharedAsync(CatalogueName, cancellation)).Seal(RecordKind.Document, PlaceOf(collection, id), null, content.Span);

    /// <summary>Opens a document of the catalogue.</summary>
    /// <exception cref="SealedDataException">See <see cref="SealedDataFault"/>.</exception>
    public async ValueTask<byte[]> OpenDocumentAsync(string collection, string id, ReadOnlyMemory<byte> sealing, CancellationToken cancellation) =>
        (await GetSharedAsync(CatalogueName, cancellation)).Open(RecordKind.Document, PlaceOf(collection, id), sealing.Span);

    /// <summary>Makes every copy of an interview's records unreadable for good.</summary>
    public async ValueTask ShredAsync(InterviewId interview, CancellationToken cancellation)
    {
        interviews.Remove(interview.Value);
        await keys.DeleteAsync(NameOf(interview), cancellation);

        // A turn that ran meanwhile may have remembered the key between the two lines above.
        interviews.Remove(interview.Value);
    }

    /// <summary>
    /// Deletes the ingress salts older than <paramref name="keep"/>: what was sealed then for an inbox is unreadable afterwards,
    /// in backups too. Reaches back a fortnight, so an installation may rest that long between two calls.
    /// </summary>
    public async ValueTask ShredIngressAsync(TimeSpan keep, CancellationToken cancellation)
    {
        var last = HourOf(time.GetUtcNow() - keep) - 1;
        for (var hour = last; hour > last - (14 * 24); hour--)
        {
            shared.Remove(IngressName(hour));
            await keys.DeleteAsync(IngressName(hour), cancellation);
        }
    }

    private Sealer Remember(InterviewId interview, ReadOnlyMemory<byte> salt)
    {
        var sealer = new Sealer(masters, salt.Span, NameOf(interview), interview.Value);
        interviews.Add(interview.Value, sealer);
        return sealer;
    }

    private ValueTask<Sealer> GetIngressAsync(int hour, CancellationToken cancellation) => GetSharedAsync(IngressName(hour), cancellation);

    private async ValueTask<Sealer> FindIngressAsync(int hour, CancellationToken cancellation) =>
        shared.Find(IngressName(hour))
        ?? Share(IngressName(hour), await keys.GetAsync(IngressName(hour), cancellation) ?? throw Shredded($"the hour {IngressName(hour)}"));

    private async ValueTask<Sealer> GetSharedAsync(string name, CancellationToken cancellation) =>
        shared.Find(name) ?? Share(name, await keys.GetOrAddAsync(name, RandomNumberGenerator.GetBytes(32), cancellation));

    private Sealer Share(string name, ReadOnlyMemory<byte> salt)
    {
        var sealer = new Sealer(masters, salt.Span, name, name);
        shared.Add(name, sealer);
        return sealer;
    }

    private static string NameOf(InterviewId interview) => $"interview/{interview.Value}";

    private static string IngressName(int hour) =>
        "ingress/" + DateTimeOffset.UnixEpoch.AddHours(hour).ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    private static int HourOf(DateTimeOffset time) => (int)(time.ToUnixTimeSeconds() / 3600);

    private static string PlaceOf(string collection, string id) => $"{collection}\0{id}";

    private static SealedDataException Shredded(string owner) => new(
        SealedDataFault.Shredded, $"The records of {owner} cannot be read any more: their salt was deleted, by erasure or because they expired.");
}
