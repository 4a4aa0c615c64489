using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Bot.Host.Tests.Product;
using Bot.Interviews.Studies;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Whole interviews, from the welcome to the last word, over every shipped study.</summary>
public class WholeInterviewTests
{
    private const string Former = "recently-churned";
    private const string Current = "long-term-loyal";
    private static readonly ConcurrentDictionary<(string Study, string Language, string Segment, string Who), Script> s_held = new();

    /// <summary>Words that only one language has among what an interviewer says.</summary>
    private static readonly Dictionary<string, string[]> s_marks = new()
    {
        ["en"] = [" the ", " you ", " your ", " this "],
        ["de"] = [" das ", " Sie ", " ist ", " nicht "],
        ["fr"] = [" vous ", " nous ", " votre ", " est "],
        ["es"] = ["¿", " nosotros ", " usted ", " sus "],
        ["pt"] = [" você ", " não ", " conosco", " uma "],
        ["it"] = [" che ", " è ", " più ", " della "],
        ["nl"] = [" het ", " een ", " u ", " niet "],
        ["ja"] = ["す", "い", "。", "？"],
    };

    private static readonly Dictionary<string, string[]> s_praise = new()
    {
        ["en"] = ["great", "excellent", "wonderful", "interesting", "awesome", "super"],
        ["de"] = ["super", "toll", "prima", "spannend", "interessant", "wunderbar"],
        ["fr"] = ["super", "excellent", "formidable", "génial", "intéressant", "merveilleux"],
        ["es"] = ["excelente", "estupendo", "genial", "interesante", "maravilloso"],
        ["pt"] = ["excelente", "ótimo", "legal", "interessante", "maravilhoso"],
        ["it"] = ["ottimo", "eccellente", "fantastico", "interessante", "meraviglioso"],
        ["nl"] = ["geweldig", "uitstekend", "fantastisch", "interessant", "prachtig"],
        ["ja"] = ["素晴らし", "すばらし", "すごい", "興味深い"],
    };

    /// <summary>English and German of every study; of the other languages one study each, and every study in the long run.</summary>
    public static TheoryData<string, string, string, string> Interviews
    {
        get
        {
            var all = new TheoryData<string, string, string, string>();
            foreach (var (index, study) in ShippedStudies.All.Open.Index())
            {
                foreach (var language in study.Study.Languages.Where((_, at) => LongRun.IsOn || at < 2 || at % 3 == index))
                {
                    foreach (var segment in new[] { Current, Former })
                    {
                        foreach (var who in new[] { "tells", "brief", "unknowing", "skips" })
                        {
                            all.Add(study.Study.Id, language, segment, who);
                        }
                    }
                }
            }

            return all;
        }
    }

    [Fact]
    public void There_are_three_studies_in_eight_languages()
    {
        Assert.Equal(["churn", "emotional-engagement", "loyalty"], ShippedStudies.All.Open.Select(b => b.Study.Id));
        Assert.All(ShippedStudies.All.Open, b => Assert.Equal(["en", "de", "fr", "es", "pt", "it", "nl", "ja"], b.Study.Languages));
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Runs_from_the_welcome_to_the_close(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        Assert.Equal(InterviewStatus.Complete, script.State.Status);
        Assert.Equal([MessageKind.Welcome, MessageKind.Consent], script.Said.Take(2).Select(line => line.Kind));
        Assert.Equal(MessageKind.Close, script.Said[^1].Kind);
        Assert.Equal([script.Said[^1]], script.Said.Where(line => line.Ends));
        Assert.Equal(In(script, script.Study.Experience.Closing), script.Said[^1].Text);
        Assert.Equal([Interviewer.FinishJob], script.Outcomes.SelectMany(outcome => outcome.Jobs));
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Asks_every_question_word_for_word_and_once(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var asked = script.Transcript.Messages.Where(m => m.Kind == MessageKind.Question).ToList();
        Assert.Equal(script.Study.Questions.Select(q => q.Id).Order(StringComparer.Ordinal), asked.Select(m => m.QuestionId).Order(StringComparer.Ordinal));
        Assert.All(asked, m => Assert.Equal(In(script, Wording(script, m.QuestionId!)), m.Text));
        Assert.All(script.Study.Questions, q => Assert.Single(script.Said, line => line.Text.Contains(In(script, Wording(script, q.Id)), StringComparison.Ordinal)));

        Assert.Equal(script.Study.Questions.Select(q => q.Id), script.Transcript.Coverage.Select(c => c.QuestionId));
        Assert.All(script.Transcript.Coverage, c => Assert.Equal(In(script, Wording(script, c.QuestionId)), c.Text));
        Assert.DoesNotContain(script.Transcript.Coverage, c => c.Status == CoverageStatus.Open);
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Never_uses_the_wording_for_the_other_kind_of_customer(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var others = script.Study.Questions.SelectMany(q => q.Slots.Select(slot => (Own: slot.FollowUpFor(script.Former), Other: slot.FollowUpFor(!script.Former)))
            .Append((Own: q.TextFor(script.Former), Other: q.TextFor(!script.Former))))
            .Where(pair => pair.Other is not null && In(script, pair.Other) != In(script, pair.Own!))
            .Select(pair => In(script, pair.Other!));
        Assert.All(others, other => Assert.DoesNotContain(script.Said, line => line.Text == other));
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Follows_up_within_the_depth_of_the_question_and_says_why(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var probes = script.Transcript.Messages.Where(m => m.Kind == MessageKind.Probe).ToList();
        Assert.All(script.Study.Questions, q => Assert.True(probes.Count(p => p.QuestionId == q.Id) <= (int)q.Depth));
        Assert.All(probes, p => Assert.NotNull(p.Trigger));
        Assert.All(probes, p => Assert.Equal(p.Trigger == "slot", p.Slot is not null));
        Assert.All(probes, p => Assert.Equal(p.Source == MessageSource.Rules ? "rules" : null, p.PromptRevision));
        Assert.Equal(probes.Count, probes.Select(p => p.Text).Distinct().Count());
        Assert.Null(script.Transcript.Model);
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Puts_one_question_in_a_message_and_praises_nobody(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var asking = script.Said.Where(line => line.Kind is MessageKind.Question or MessageKind.Probe or MessageKind.Rating or MessageKind.Recap);
        Assert.All(asking, line => Assert.True(line.Text.Count(c => c is '?' or '？') <= 1, line.Text));
        Assert.All(
            script.Said.Where(line => line.Kind is not MessageKind.Recap),
            line => Assert.DoesNotContain(s_praise[language], word => line.Text.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Speaks_one_language_throughout(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var foreign = s_marks.Where(marks => marks.Key != language).SelectMany(marks => marks.Value).ToList();
        Assert.Contains(script.Said, line => s_marks[language].Any(mark => line.Text.Contains(mark, StringComparison.Ordinal)));
        Assert.All(script.Said, line => Assert.DoesNotContain(foreign, word => line.Text.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Leaves_a_transcript_of_exactly_what_was_typed_and_said(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var messages = script.Transcript.Messages;
        Assert.Equal(script.Typed.Select(typed => typed.Text), messages.Where(m => m.From == Speaker.Participant).Select(m => m.Text));
        Assert.Equal(script.Said.Select(line => (line.Kind, line.Text)), messages.Where(m => m.From == Speaker.Interviewer).Select(m => (m.Kind, m.Text)));
        Assert.Equal(messages.Select(m => m.Seq).Order().Distinct(), messages.Select(m => m.Seq));
        Assert.All(
            script.Transcript.Coverage.SelectMany(c => c.AnswerSeqs.Select(seq => (c.QuestionId, seq))),
            answered => Assert.Equal((MessageKind.Answer, answered.QuestionId), messages.Where(m => m.Seq == answered.seq).Select(m => (m.Kind, m.QuestionId!)).Single()));
        Assert.Equal(segment, script.Transcript.Segment);
        Assert.Equal(language, script.Transcript.Language);
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Records_the_consent_with_the_hash_of_what_was_agreed_to(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var consent = script.Transcript.Consent;
        var agreedTo = script.Said.Single(line => line.Kind == MessageKind.Consent).Text;
        Assert.True(consent.Given);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(agreedTo))), consent.TextSha256);
        Assert.Equal((language, "anonymous"), (consent.Language, consent.Identity));
        Assert.Equal(MessageKind.Consent, script.Transcript.Messages.First(m => m.From == Speaker.Participant).Kind);
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Settles_every_question_as_it_was_answered(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        var mandatory = script.Transcript.Coverage.Where(c => c.Mandatory).ToList();
        switch (who)
        {
            case "tells":
                Assert.All(mandatory, c => Assert.Equal(CoverageStatus.Answered, c.Status));
                break;
            case "brief":
                Assert.All(mandatory, c => Assert.NotEqual(CoverageStatus.Declined, c.Status));
                break;
            default:
                Assert.All(mandatory, c => Assert.Equal(CoverageStatus.Declined, c.Status));
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Interviews))]
    public void Asks_for_a_rating_and_recaps_only_what_was_said(string study, string language, string segment, string who)
    {
        var script = Held(study, language, segment, who);

        Assert.Equal(who == "skips" ? null : 8, script.Transcript.Rating.Recommend);
        Assert.Equal(who == "skips" ? null : 4, script.Transcript.Rating.Interview);
        Assert.Equal(who == "skips", script.Transcript.Rating.Reason is null);
        Assert.Equal(who == "skips" ? null : new OptIn(Wanted: false, null), script.Transcript.OptIn);
        var recaps = script.Said.Where(line => line.Kind == MessageKind.Recap).ToList();
        Assert.Equal(who is "tells" or "brief" ? 1 : 0, recaps.Count);
    }

    /// <summary>Each interview is held once and looked at by every test.</summary>
    private static Script Held(string study, string language, string segment, string who) =>
        s_held.GetOrAdd((study, language, segment, who), _ => new Script(study, language, segment).Go(who switch
        {
            "tells" => Participant.WhoTells(language),
            "brief" => Participant.WhoIsBrief(language),
            "unknowing" => Participant.WhoDoesNotKnow(language),
            _ => Participant.WhoSkips(language),
        }));

    private static LocalText Wording(Script script, string question) => script.Study.Questions.First(q => q.Id == question).TextFor(script.Former)!;

    private static string In(Script script, LocalText text) => text.In(script.Language, script.Study.Languages[0]);
}
