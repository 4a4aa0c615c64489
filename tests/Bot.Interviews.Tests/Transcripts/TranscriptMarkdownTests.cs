using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Transcripts;

/// <summary>A transcript as a file for people.</summary>
public class TranscriptMarkdownTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 20, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void A_transcript_reads_like_a_conversation()
    {
        var transcript = new Transcript
        {
            Id = "i1",
            Study = "loyalty",
            StudyTitle = "Why people stay",
            StudyRevision = 3,
            Flow = "loyalty",
            Bundle = "b1",
            Segment = null,
            Participant = "Amber Finch",
            Channel = "slack",
            Language = "en",
            Status = InterviewStatus.Stopped,
            StartedAt = s_start,
            EndedAt = s_start.AddMinutes(2),
            DurationSeconds = 125,
            Consent = new(true, s_start, "ab", "en", "signed-in"),
            Messages =
            [
                new() { Seq = 1, At = s_start, From = Speaker.Interviewer, Kind = MessageKind.Question, Text = "What keeps you?", QuestionId = "stay", Source = MessageSource.Study },
                new() { Seq = 2, At = s_start.AddMinutes(1), From = Speaker.Participant, Kind = MessageKind.Answer, Text = "People.\nAnd *price*.", QuestionId = "stay", Edits = [new("People.", s_start.AddMinutes(1))] },
                new() { Seq = 3, At = s_start.AddMinutes(2), From = Speaker.Interviewer, Kind = MessageKind.Probe, Text = "What happened last?", QuestionId = "stay", Source = MessageSource.Rules, Trigger = "short" },
            ],
            Coverage = [new("stay", true, "What keeps you?", CoverageStatus.Partial, [new("reason", true), new("moment", false)], [2])],
            Rating = new(9, "People", 2, "other"),
            Summary = new(["Stays for the people."], [new("People.", 2, "stay")], "extract"),
        };

        Assert.Equal(
            """
            # Why people stay – Amber Finch

            - **Status:** stopped early
            - **Study:** loyalty, revision 3
            - **Segment:** not known
            - **Channel:** slack
            - **Language:** en
            - **Started:** 20 Nov 2026, 09\:30 UTC
            - **Ended:** 20 Nov 2026, 09\:32 UTC
            - **Duration:** 2 min 5 s
            - **Consent:** given, 20 Nov 2026, 09\:30 UTC, en, signed-in
            - **Likelihood to recommend:** 9 of 10
            - **Main reason:** People
            - **Rating of the interview:** 2 of 5 (other)
            - **Follow-ups by:** rules, no model
            - **Interview id:** i1

            ## Summary

            - Stays for the people.

            > People.

            Message 2 · question stay

            ## Questions

            | Question | Asked of everyone | Answer | Points covered | Messages |
            |---|---|---|---|---|
            | What keeps you? | yes | partly answered | reason, moment (open) | 2 |

            ## Conversation

            **1 · Interviewer** · 20 Nov 2026, 09:30 UTC · question · question stay

            > What keeps you?

            **2 · Participant** · 20 Nov 2026, 09:31 UTC · answer · question stay

            > People.\
            > And \*price\*.

            Before it was corrected (20 Nov 2026, 09:31 UTC):

            > People.

            **3 · Interviewer** · 20 Nov 2026, 09:32 UTC · follow-up · question stay · chosen by rules, because: short

            > What happened last?


            """.ReplaceLineEndings("\n"),
            TranscriptMarkdown.Render(transcript).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59, "59 s")]
    [InlineData(60, "1 min")]
    [InlineData(680, "11 min 20 s")]
    [InlineData(7500, "2 h 5 min")]
    [InlineData(1_300_000, "15 d 1 h")]
    public void Durations_are_said_in_two_units(int seconds, string words) => Assert.Equal(words, TranscriptWords.Duration(seconds));
}
