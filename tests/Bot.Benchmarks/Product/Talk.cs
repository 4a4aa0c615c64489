using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Benchmarks.Product;

/// <summary>One participant of one interview, who checks every reply by its text.</summary>
internal sealed class Talk(HttpClient http, string id, int questions)
{
    /// <summary>Where activities go.</summary>
    public const string Path = "/api/messages";

    private static readonly MediaTypeHeaderValue s_json = new("application/json");
    private int _turn;

    /// <summary>The turns of a whole interview: the beginning, and an answer and a reason for each question.</summary>
    public static int Turns(int questions) => 1 + (2 * questions);

    /// <summary>The bytes of what the participant wrote so far.</summary>
    public int Written { get; private set; }

    /// <summary>Takes the next turn.</summary>
    /// <exception cref="InvalidDataException">A reply is missing, one too many, or another than expected.</exception>
    public async Task NextAsync(CancellationToken cancellation)
    {
        var turn = _turn++;
        var text = turn == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"what {id} thinks of it, the {turn}. time");
        Written += text?.Length ?? 0;
        using var content = new ByteArrayContent(Activity(turn, text));
        content.Headers.ContentType = s_json;
        using var response = await http.PostAsync(new Uri(Path, UriKind.Relative), content, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidDataException($"{id}, turn {turn}: status {(int)response.StatusCode}");
        }

        Check(turn, text, body);
    }

    private void Check(int turn, string? text, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        var said = document.RootElement.GetProperty("activities").EnumerateArray().Where(reply => reply.GetProperty("type").ValueEquals("message"))
            .Select(reply => reply.GetProperty("text").GetString()!).ToList();
        var (count, part) = turn == 0 ? (2, " 1")
            : turn % 2 == 1 ? (1, $"\"{text}\"")
            : (1, turn == 2 * questions ? "" : string.Create(CultureInfo.InvariantCulture, $" {(turn / 2) + 1}"));
        if (said.Count != count || !said[^1].Contains(part, StringComparison.Ordinal))
        {
            throw new InvalidDataException($"{id}, turn {turn}: {count} replies with \"{part}\" are expected, and these came: {string.Join(" | ", said)}");
        }
    }

    private byte[] Activity(int turn, string? text)
    {
        using var buffer = new MemoryStream(512);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("type", text is null ? "conversationUpdate" : "message");
            writer.WriteString("id", string.Create(CultureInfo.InvariantCulture, $"{id}|{turn:0000000}"));
            writer.WriteString("timestamp", TimeProvider.System.GetUtcNow().UtcDateTime);
            writer.WriteString("channelId", "emulator");
            writer.WriteString("serviceUrl", "http://127.0.0.1:1/");
            writer.WriteString("locale", "en-US");
            writer.WriteString("deliveryMode", "expectReplies");
            Account(writer, "from", $"user-{id}", "user");
            Account(writer, "recipient", "bot", "bot");
            writer.WriteStartObject("conversation");
            writer.WriteString("id", id);
            writer.WriteEndObject();
            if (text is null)
            {
                writer.WriteStartArray("membersAdded");
                writer.WriteStartObject();
                writer.WriteString("id", $"user-{id}");
                writer.WriteEndObject();
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteString("text", text);
                writer.WriteString("textFormat", "plain");
            }

            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void Account(Utf8JsonWriter writer, string name, string id, string role)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", id);
        writer.WriteString("name", role);
        writer.WriteString("role", role);
        writer.WriteEndObject();
    }
}
