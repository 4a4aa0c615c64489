using System.Text.Json;
using Bot.Adaptive.Values;
using Bot.Host.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Bot.Host.Channels.Slack;

/// <summary>Reads a request of Slack: its bytes within a limit, then its signature, and only then what it says.</summary>
public static class SlackBody
{
    private const int MaxDepth = 32;
    private const int MaxFields = 64;

    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = MaxDepth };

    /// <summary>The body of an authentic request, or the status to refuse it with.</summary>
    public static async ValueTask<SlackBodyResult> ReadAsync(HttpRequest request, SlackSignature signature, CancellationToken cancellation)
    {
        if (request.Headers.ContentEncoding.Count > 0)
        {
            return SlackBodyResult.Refused(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await JsonBody.ReadBytesAsync(request, cancellation) is not { } bytes)
        {
            return SlackBodyResult.Refused(StatusCodes.Status413PayloadTooLarge);
        }

        return signature.Accepts(request, bytes.Span) ? new(bytes, StatusCodes.Status200OK) : SlackBodyResult.Refused(StatusCodes.Status401Unauthorized);
    }

    /// <summary>A JSON object; null when it is none.</summary>
    public static ObjectValue? Json(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes, s_strict);
            return Adaptive.Values.Json.From(document.RootElement) as ObjectValue;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Not JSON, nested too deeply, or holding half of a surrogate pair, which shows only when the text is read.
            return null;
        }
    }

    /// <summary>The fields of a form, as an object of texts; null when it is none.</summary>
    public static async ValueTask<ObjectValue?> FormAsync(HttpRequest request, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            using var reader = new FormReader(new MemoryStream(bytes.ToArray())) { ValueCountLimit = MaxFields, ValueLengthLimit = JsonBody.MaxBytes };
            return ObjectValue.Of((await reader.ReadFormAsync(cancellation)).Select(field => KeyValuePair.Create(field.Key, (Value)field.Value.ToString())));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>An authentic body, or the status of a refusal.</summary>
public readonly record struct SlackBodyResult(ReadOnlyMemory<byte>? Bytes, int Status)
{
    public static SlackBodyResult Refused(int status) => new(null, status);
}
