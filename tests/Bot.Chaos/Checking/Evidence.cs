using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.Chaos.StandIns;

namespace Bot.Chaos.Checking;

/// <summary>What a run left behind: the files of people and stand-ins, and the transcripts as they were exported. Nothing of the store.</summary>
internal sealed partial class Evidence
{
    public const string Answers = "answers.jsonl";
    public const string Web = "web.jsonl";
    public const string Slack = "slack.jsonl";
    public const string Teams = "teams.jsonl";
    public const string Webhook = "webhook.jsonl";
    public const string Transcripts = "transcripts.jsonl";

    public Evidence(string folder)
    {
        IReadOnlyList<JsonObject> Of(string file) => RequestFile.Read(Path.Combine(folder, file));

        People = [.. Of(Answers).GroupBy(line => Text(line, "person")).Select(lines => new PersonRecord(lines.Key, [.. lines]))];
        Exported = [.. Of(Transcripts).Select(line => new TranscriptRecord(line))];
        Delivered = [.. Of(Webhook).Select(line => (Text(line, "id"), line["body"]!.AsObject()))];
        WithAnswer = Exported.SelectMany(transcript => Tokens(string.Join('\n', transcript.Written)).Select(token => (token, transcript))).ToLookup(pair => pair.token, pair => pair.transcript);
        DeliveredAnswers = [.. Delivered.SelectMany(delivery => Tokens(delivery.Body.ToJsonString()))];
        DeliveriesOf = Delivered.ToLookup(delivery => Text(delivery.Body, "id"));
        Seen = [.. Of(Web), .. Of(Slack), .. Of(Teams)];
    }

    public IReadOnlyList<PersonRecord> People { get; }

    public IReadOnlyList<TranscriptRecord> Exported { get; }

    /// <summary>Each delivery to the webhook, repeats too.</summary>
    public IReadOnlyList<(string Id, JsonObject Body)> Delivered { get; }

    /// <summary>The transcripts in which an answer stands, by its token.</summary>
    public ILookup<string, TranscriptRecord> WithAnswer { get; }

    /// <summary>The tokens of all answers that were delivered.</summary>
    public HashSet<string> DeliveredAnswers { get; }

    /// <summary>Deliveries by the interview that they are of.</summary>
    public ILookup<string, (string Id, JsonObject Body)> DeliveriesOf { get; }

    /// <summary>What reached people: person, when, id, from, text.</summary>
    public IReadOnlyList<JsonObject> Seen { get; }

    public static string Text(JsonObject line, string name) => (string?)line[name] ?? "";

    private static IEnumerable<string> Tokens(string text) => Token().Matches(text).Select(found => found.Value);

    [GeneratedRegex("(?<=noted as )[a-z]{12}")]
    private static partial Regex Token();
}

/// <summary>One person: what they wrote, and whether they were told that it was taken.</summary>
internal sealed class PersonRecord(string name, IReadOnlyList<JsonObject> lines)
{
    public string Name { get; } = name;

    public string Channel { get; } = Evidence.Text(lines[0], "channel");

    /// <summary>Question and token of each answer that was taken, in order.</summary>
    public IReadOnlyList<(int Question, string Token)> Accepted { get; } = Answers(lines, "accepted");

    /// <summary>Of each that was sent, taken or not.</summary>
    public IReadOnlyList<(int Question, string Token)> Sent { get; } = Answers(lines, "sending");

    /// <summary>They asked to be forgotten, and were told that they are.</summary>
    public bool Forgotten { get; } = lines.Any(line => Evidence.Text(line, "what") == "forgotten");

    public bool Ended { get; } = lines.Any(line => Evidence.Text(line, "what") == "ended");

    public string? StuckBecause { get; } = lines.Where(line => Evidence.Text(line, "what") == "stuck").Select(line => $"at {line["question"]}: {line["reason"]}").FirstOrDefault();

    private static (int, string)[] Answers(IReadOnlyList<JsonObject> lines, string what) =>
        [.. lines.Where(line => Evidence.Text(line, "what") == what).Select(line => ((int)line["question"]!, Evidence.Text(line, "token"))).Where(answer => answer.Item1 > 0)];
}

/// <summary>One transcript as it was exported.</summary>
internal sealed class TranscriptRecord(JsonObject transcript)
{
    public JsonObject Json { get; } = transcript;

    public string Id { get; } = Evidence.Text(transcript, "id");

    public string Status { get; } = Evidence.Text(transcript, "status");

    public IReadOnlyList<JsonObject> Messages { get; } = [.. transcript["messages"]!.AsArray().Select(m => m!.AsObject())];

    public IReadOnlyList<JsonObject> Coverage { get; } = [.. transcript["coverage"]!.AsArray().Select(c => c!.AsObject())];

    /// <summary>Everything that the participant wrote, in order.</summary>
    public IReadOnlyList<string> Written => [.. Messages.Where(m => Evidence.Text(m, "from") == "participant").Select(m => Evidence.Text(m, "text"))];

    /// <summary>Everything that the interviewer said, in order.</summary>
    public IReadOnlyList<string> Said => [.. Messages.Where(m => Evidence.Text(m, "from") == "interviewer").Select(m => Evidence.Text(m, "text"))];
}
