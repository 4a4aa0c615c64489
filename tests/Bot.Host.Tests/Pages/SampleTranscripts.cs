using Bot.Interviews.Transcripts;

namespace Bot.Host.Tests.Pages;

/// <summary>Transcripts in all states, and with everything that a participant may type.</summary>
public static class SampleTranscripts
{
    /// <summary>What participants type when they mean harm, or nothing by it.</summary>
    public static readonly string[] HostileTexts =
    [
        "<script>alert('x')</script>",
        "\"><img src=x onerror=alert(1)>",
        "'; DROP TABLE interviews; --",
        "javascript:alert(1) [click](javascript:alert(1)) ![i](https://evil.example/i.png)",
        "@everyone @channel <!here> <@U0ALICE001> https://evil.example www.evil.example a@evil.example",
        "# not a heading\n- not a list\n> not a quote\n1. nor this\n---\n    nor code\n| a | b |\n|---|---|",
        "&lt;already&gt; &amp;encoded; {{template}} ${expression} :smile: *bold* _slant_ `code` ~~gone~~",
        "עברית ואז ‮ reversed ‬ وبعد ذلك العربية",
        "👩‍👩‍👧‍👦 ok 👍🏽 \u0007 bell \ud83d lone surrogate",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" + "aaaaaaaaaa",
    ];

    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    public static Transcript Complete { get; } = new()
    {
        Id = "9Tq3vLx0aQ",
        Study = "loyalty",
        StudyTitle = "Why people stay with Northwind",
        StudyRevision = 3,
        Flow = "loyalty",
        Bundle = "b1946ac92492d2347c6235b4d2611184",
        Segment = "loyal",
        Participant = "Amber Finch",
        Channel = "webchat",
        Language = "en",
        Status = InterviewStatus.Complete,
        StartedAt = s_start,
        EndedAt = s_start.AddMinutes(11).AddSeconds(20),
        DurationSeconds = 680,
        Consent = new(true, s_start.AddSeconds(12), "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", "en", "link"),
        Messages =
        [
            Said(1, Speaker.Interviewer, MessageKind.Welcome, "Hello, and thank you for your time. I am an AI interviewer working for Dana Reyes.") with { Source = MessageSource.Study },
            Said(2, Speaker.Interviewer, MessageKind.Question, "What keeps you with us as a customer?") with { QuestionId = "stay", Source = MessageSource.Study },
            Said(3, Speaker.Participant, MessageKind.Answer, "When something breaks I reach a person who knows me. Last spring they drove a replacement over on a Sunday.") with
            {
                QuestionId = "stay",
                Edits = [new("When something breaks I reach a person.", s_start.AddMinutes(2))],
            },
            Said(4, Speaker.Interviewer, MessageKind.Probe, "You said they drove a replacement over on a Sunday. What did that lead to for you?") with
            {
                QuestionId = "stay", Source = MessageSource.Model, Trigger = "no-consequence", Model = "gpt-5-mini", PromptRevision = "p7",
            },
            Said(5, Speaker.Participant, MessageKind.Answer, "We opened on Monday as if nothing had happened.\n\nI told everybody.") with { QuestionId = "stay" },
            Said(6, Speaker.Interviewer, MessageKind.Question, "What would make you think about leaving?") with { QuestionId = "leave", Source = MessageSource.Study },
            Said(7, Speaker.Participant, MessageKind.Command, "skip") with { QuestionId = "leave" },
            Said(8, Speaker.Interviewer, MessageKind.Probe, "What, if anything, has made you hesitate?") with { QuestionId = "leave", Source = MessageSource.Rules, Trigger = "short", PromptRevision = "rules" },
            Said(9, Speaker.Participant, MessageKind.Answer, "Another month of tickets without an answer.") with { QuestionId = "leave", Original = "Noch ein Monat mit Tickets ohne Antwort." },
            Said(10, Speaker.Interviewer, MessageKind.Rating, "How likely are you to recommend us, from 0 to 10?") with { Source = MessageSource.Study },
            Said(11, Speaker.Participant, MessageKind.Answer, "9"),
            Said(12, Speaker.Interviewer, MessageKind.Close, "Thank you, that is everything.") with { Source = MessageSource.Study },
        ],
        Coverage =
        [
            new("stay", true, "What keeps you with us as a customer?", CoverageStatus.Answered, [new("reason to stay", true)], [3, 5]),
            new("leave", true, "What would make you think about leaving?", CoverageStatus.Partial, [new("condition to leave", true), new("moment", false)], [9]),
            new("change", true, "How has your relationship with us changed over time?", CoverageStatus.Open, [new("evolution", false)], []),
            new("wish", false, "What should we improve?", CoverageStatus.Declined, [], []),
        ],
        Rating = new(9, "Somebody comes when it matters", 4),
        Model = new("gpt-5-mini", "p7"),
        OptIn = new(true, "amber@customer.example"),
        Summary = new(
            ["Stays because a person who knows her solves problems, even on a Sunday.", "Would leave after another month of unanswered tickets."],
            [new("Last spring they drove a replacement over on a Sunday.", 3, "stay"), new("Another month of tickets without an answer.", 9, "leave")],
            "model"),
    };

    public static Transcript Hostile { get; } = Complete with
    {
        Id = "hostile-1",
        StudyTitle = "Titles & <tags>",
        Segment = "<i>seg</i>",
        Participant = "<b>Robert'); --</b>",
        StartedAt = s_start.AddHours(-3),
        Status = InterviewStatus.Stopped,
        Rating = new(0, HostileTexts[0], 1, "other"),
        OptIn = new(true, HostileTexts[1]),
        Messages = [.. HostileTexts.Select((text, i) => Said(i + 1, Speaker.Participant, MessageKind.Answer, text) with { QuestionId = "<q>", Original = text, Edits = [new(text, s_start)] })],
        Coverage = [new("<q>", true, HostileTexts[1], CoverageStatus.Answered, [new(HostileTexts[0], true)], [1])],
        Summary = new([HostileTexts[0]], [new(HostileTexts[5], 6, "<q>")], "extract"),
    };

    public static Transcript Declined { get; } = Complete with
    {
        Id = "declined-1",
        Participant = "Grey Heron",
        Segment = null,
        Status = InterviewStatus.Declined,
        StartedAt = s_start.AddHours(-5),
        EndedAt = s_start.AddHours(-5).AddSeconds(20),
        DurationSeconds = 20,
        Consent = new(false, null, null, null, null),
        Messages = [],
        Coverage = [],
        Rating = new(),
        Model = null,
        OptIn = null,
        Summary = null,
    };

    public static IReadOnlyList<Transcript> All { get; } =
    [
        Complete,
        Hostile,
        Declined,
        Complete with { Id = "progress-1", Participant = "Blue Tern", Segment = "at-risk", Language = "de", Channel = "msteams", Status = InterviewStatus.InProgress, StartedAt = s_start.AddHours(2), EndedAt = null, DurationSeconds = 95, Rating = new(), Summary = null, OptIn = null },
        Complete with { Id = "silent-1", Participant = "Quiet Wren", Channel = "slack", Status = InterviewStatus.Silent, StartedAt = s_start.AddDays(-14), DurationSeconds = 1_300_000 },
    ];

    private static TranscriptMessage Said(long seq, Speaker from, MessageKind kind, string text) =>
        new() { Seq = seq, At = s_start.AddSeconds(seq * 41), From = from, Kind = kind, Text = text };
}
