using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Interviews.Stores;

namespace Bot.Host.Letters;

/// <summary>Who did what to dead letters, without any content. Kept for a year, a document for each month.</summary>
public sealed class AuditTrail(ICatalogue catalogue, TimeProvider time)
{
    private const string Collection = "audit";
    private const int MonthsKept = 12;
    private const int MaxRaces = 16;

    /// <summary>Writes down what was done.</summary>
    /// <param name="by">By what way it was asked for.</param>
    /// <param name="action">In words.</param>
    /// <param name="subject">The id of what it was done to.</param>
    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async Task AddAsync(string by, string action, string subject, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        for (var races = 0; races < MaxRaces; races++)
        {
            var document = await catalogue.GetAsync(Collection, MonthOf(now), cancellation);
            List<AuditEntry> entries = [.. document is null ? [] : Read(document.Content), new(now, by, action, subject)];
            var content = JsonSerializer.SerializeToUtf8Bytes(entries, AuditJson.Default.ListAuditEntry);
            if (await catalogue.PutAsync(Collection, MonthOf(now), content, document?.Tag, cancellation) is not null)
            {
                await (document is null ? ForgetAsync(now, cancellation) : Task.CompletedTask);
                return;
            }
        }

        throw new StoreUnavailableException("The audit trail changes too often to be written.");
    }

    /// <summary>What was done last, newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> NewestAsync(int most, CancellationToken cancellation) =>
        [.. (await catalogue.ListAsync(Collection, cancellation)).Reverse().SelectMany(month => Read(month.Content).AsEnumerable().Reverse()).Take(most)];

    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var month in await catalogue.ListAsync(Collection, cancellation))
        {
            if (string.CompareOrdinal(month.Id, MonthOf(now.AddMonths(-MonthsKept))) < 0)
            {
                await catalogue.DeleteAsync(Collection, month.Id, cancellation);
            }
        }
    }

    private static string MonthOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static List<AuditEntry> Read(ReadOnlyMemory<byte> content) => JsonSerializer.Deserialize(content.Span, AuditJson.Default.ListAuditEntry)!;
}

/// <summary>One thing that was done.</summary>
public sealed record AuditEntry(DateTimeOffset At, string By, string Action, string Subject);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(List<AuditEntry>))]
internal sealed partial class AuditJson : JsonSerializerContext;
