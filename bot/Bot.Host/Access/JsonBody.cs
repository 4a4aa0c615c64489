using System.Text.Json;
using Bot.Adaptive.Values;

namespace Bot.Host.Access;

/// <summary>Reads a JSON body from outside within limits: size first, then shape, each with a sentence that says what was wrong.</summary>
public static class JsonBody
{
    /// <summary>The largest body that is read.</summary>
    public const int MaxBytes = 256 * 1024;

    private const int MaxDepth = 32;

    private static readonly JsonReaderOptions s_strict = new() { MaxDepth = MaxDepth };

    /// <summary>The object in the body, or a refusal.</summary>
    public static async ValueTask<JsonBodyResult> ReadObjectAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
        {
            return new(null, StatusCodes.Status415UnsupportedMediaType, "Send JSON, with Content-Type: application/json.");
        }

        if (request.Headers.ContentEncoding.Count > 0)
        {
            return new(null, StatusCodes.Status415UnsupportedMediaType, "Send the body uncompressed.");
        }

        if (await ReadBytesAsync(request, cancellation) is not { } bytes)
        {
            return new(null, StatusCodes.Status413PayloadTooLarge, $"The body is larger than {MaxBytes / 1024} KiB.");
        }

        try
        {
            return Json.Parse(bytes.Span, s_strict) is ObjectValue body
                ? new(body, StatusCodes.Status200OK, "")
                : new(null, StatusCodes.Status400BadRequest, "The body has to be a JSON object.");
        }
        catch (JsonException fault)
        {
            return new(null, StatusCodes.Status400BadRequest, $"The body is not JSON, or nested deeper than {MaxDepth} levels (line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}).");
        }
        catch (InvalidOperationException)
        {
            // System.Text.Json finds out only while reading a text that it holds half of a surrogate pair.
            return new(null, StatusCodes.Status400BadRequest, "The body holds text that is not valid Unicode.");
        }
    }

    /// <summary>The whole body, or null when it is too large.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>?> ReadBytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
        {
            return null;
        }

        var buffer = new byte[Math.Min(MaxBytes + 1, (int)(request.ContentLength ?? 4096) + 1)];
        var read = 0;
        while (true)
        {
            var count = await request.Body.ReadAsync(buffer.AsMemory(read), cancellation);
            if (count == 0)
            {
                return buffer.AsMemory(0, read);
            }

            read += count;
            if (read > MaxBytes)
            {
                return null;
            }

            if (read == buffer.Length)
            {
                Array.Resize(ref buffer, Math.Min(MaxBytes + 1, buffer.Length * 2));
            }
        }
    }
}

/// <summary>A body, or why there is none.</summary>
public sealed record JsonBodyResult(ObjectValue? Body, int Status, string Problem);
