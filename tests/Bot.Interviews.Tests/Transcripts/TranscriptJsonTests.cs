using System.Text;
using System.Text.Json;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Transcripts;

/// <summary>The JSON form of a transcript is a contract: these names and values are what tools rely on.</summary>
public class TranscriptJsonTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    private static readonly Transcript s_full = new()
    {
        Id = "i1",
        Study = "loyalty",
        StudyTitle = "Why people stay",
        StudyRevision = 3,
        Flow = "loyalty",
        Bundle = "b1",
        Segment = "loyal",
        Participant = "Amber Finch",
        Channel = "webchat",
        Language = "en",
        Status = InterviewStatus.InProgress,
        StartedAt = s_start,
        EndedAt = s_start.AddMinutes(1),
        DurationSeconds = 60,
        Consent = new(true, s_start, "ab", "en", "link"),
        Messages =
        [
            new() { Seq = 1, At = s_start, From = Speaker.Interviewer, Kind = MessageKind.Probe, Text = "What happened?", QuestionId = "stay", Source = MessageSource.Model, Trigger = "short", Model = "m", PromptRevision = "p" },
            new() { Seq = 2, At = s_start, From = Speaker.Participant, Kind = MessageKind.Answer, Text = "Grüße", Original = "Grüezi", Edits = [new("Gruß", s_start)] },
        ],
        Coverage = [new("stay", true, "What keeps you?", CoverageStatus.Partial, [new("reason", true)], [2])],
        Rating = new(9, "fine", 5),
        Model = new("m", "p"),
        OptIn = new(true, null),
        Summary = new(["line"], [new("Grüße", 2, "stay")], "extract"),
    };

    [Fact]
    public void A_full_transcript_has_every_field_of_the_contract() =>
        Assert.Equal(
            """
            {"schema":"candor.transcript/1","id":"i1","study":"loyalty","studyTitle":"Why people stay","studyRevision":3,"flow":"loyalty","bundle":"b1","segment":"loyal",
            "participant":"Amber Finch","channel":"webchat","language":"en","status":"inProgress","startedAt":"2026-11-20T09:30:00+00:00","endedAt":"2026-11-20T09:31:00+00:00",
            "durationSeconds":60,"consent":{"given":true,"at":"2026-11-20T09:30:00+00:00","textSha256":"ab","language":"en","identity":"link"},
            "messages":[{"seq":1,"at":"2026-11-20T09:30:00+00:00","from":"interviewer","kind":"probe","text":"What happened?","questionId":"stay","source":"model","trigger":"short","model":"m","promptRevision":"p"},
            {"seq":2,"at":"2026-11-20T09:30:00+00:00","from":"participant","kind":"answer","text":"Grüße","original":"Grüezi","edits":[{"text":"Gruß","replacedAt":"2026-11-20T09:30:00+00:00"}]}],
            "coverage":[{"questionId":"stay","mandatory":true,"text":"What keeps you?","status":"partial","slots":[{"name":"reason","covered":true}],"answerSeqs":[2]}],
            "rating":{"recommend":9,"reason":"fine","interview":5},"model":{"name":"m","promptRevision":"p"},"optIn":{"wanted":true},
            "summary":{"lines":["line"],"quotes":[{"text":"Grüße","seq":2,"questionId":"stay"}],"source":"extract"}}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(s_full, TranscriptJson.Transcript));

    [Fact]
    public void Fields_that_are_always_there_are_null_when_nothing_is_known_and_the_others_are_left_out()
    {
        var bare = s_full with
        {
            Segment = null,
            EndedAt = null,
            Status = InterviewStatus.Declined,
            Consent = new(false, null, null, null, null),
            Messages = [],
            Coverage = [],
            Rating = new(),
            Model = null,
            OptIn = null,
            Summary = null,
        };

        Assert.EndsWith(
            """
            "segment":null,"participant":"Amber Finch","channel":"webchat","language":"en","status":"declined","startedAt":"2026-11-20T09:30:00+00:00","endedAt":null,"durationSeconds":60,
            "consent":{"given":false,"at":null,"textSha256":null,"language":null,"identity":null},"messages":[],"coverage":[],"rating":{},"model":null}
            """.ReplaceLineEndings(""),
            JsonSerializer.Serialize(bare, TranscriptJson.Transcript),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_reads_back_as_the_same_transcript_whatever_was_said()
    {
        var (texts, said) = HostileTexts.All();
        TestContext.Current.TestOutputHelper!.WriteLine(said);
        var messages = texts.Select((text, i) => s_full.Messages[1] with { Seq = i + 1, Text = text, Original = null, Edits = null }).ToList();

        var read = JsonSerializer.Deserialize(TranscriptJson.ToFile(s_full with { Messages = messages }), TranscriptJson.Transcript)!;

        // Half a surrogate pair is no character, and cannot be written in UTF-8.
        Assert.Equal(texts.Select(text => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text))), read.Messages.Select(m => m.Text));
        Assert.Equal(s_full.Rating, read.Rating);
    }

    [Fact]
    public void A_file_can_stand_in_a_web_page()
    {
        var json = Encoding.UTF8.GetString(TranscriptJson.ToFile(s_full with { Messages = [s_full.Messages[1] with { Text = "</script><b>'&" }] }));

        Assert.DoesNotContain('<', json);
        Assert.DoesNotContain('&', json);
    }
}
