using System.Collections.Frozen;
using Bot.Interviews.Language;
using Xunit;

namespace Bot.Interviews.Tests.Language;

public class UtteranceTests
{
    private static readonly Spelling s_german = new(false, new Dictionary<char, string> { ['ä'] = "ae", ['ö'] = "oe", ['ü'] = "ue", ['ß'] = "ss" }.ToFrozenDictionary());
    private static readonly Spelling s_french = new(true, FrozenDictionary<char, string>.Empty);

    [Theory]
    [InlineData("Don’t STOP", "dont stop")]
    [InlineData("e-mail, please!", "e mail please")]
    [InlineData("caf\u0065\u0301 Ångström", "cafe angstrom")]
    [InlineData("s\u200bk\u00adip\ufe0f", "skip")]
    [InlineData("８ ① 8️⃣ ٨", "8 8 8")]
    [InlineData("8ish B2B 7.5", "8 ish b 2 b 7 5")]
    [InlineData("この質問 OK", "こ の 質 問 ok")]
    [InlineData("\ud83d no \udc00", "no")]
    [InlineData("👩‍👩‍👧 family", "family")]
    [InlineData("", "")]
    public void Words_are_folded(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Utterance.Of(text, Spelling.Plain).Words.Select(word => word.Text)));

    [Theory]
    [InlineData("Überspringen", "ueberspringen")]
    [InlineData("u\u0308berspringen", "ueberspringen")]
    [InlineData("weiß", "weiss")]
    public void A_language_may_write_letters_out(string text, string word) =>
        Assert.Equal(word, Assert.Single(Utterance.Of(text, s_german).Words).Text);

    [Fact]
    public void A_language_may_divide_at_apostrophes() =>
        Assert.Equal(["l", "offre", "d", "essai"], Utterance.Of("L’offre d'essai", s_french).Words.Select(word => word.Text));

    [Fact]
    public void Every_word_knows_its_place_and_what_stands_before_it()
    {
        const string Text = "Well, it’s ok. \u200bReally - e-mail…";
        var utterance = Utterance.Of(Text, Spelling.Plain);

        Assert.Equal(["Well", "it’s", "ok", "Really", "e", "mail"], utterance.Words.Select(word => Text[word.Start..word.End]));
        Assert.Equal([Gap.Break, Gap.Pause, Gap.Space, Gap.Break, Gap.Pause, Gap.Joint], utterance.Words.Select(word => word.Before));
    }

    [Theory]
    [InlineData("really?", true)]
    [InlineData("really?! 🙂", true)]
    [InlineData("really？", true)]
    [InlineData("why? because.", false)]
    public void A_question_mark_at_the_end_is_seen(string text, bool asks) => Assert.Equal(asks, Utterance.Of(text, Spelling.Plain).Asks);

    [Theory]
    [InlineData("it depends", true)]
    [InlineData("well it depends on it", true)]
    [InlineData("it. Depends", false)]
    [InlineData("it... depends", true)]
    [InlineData("z. B. this", false)]
    public void A_phrase_never_reaches_over_the_end_of_a_sentence(string text, bool found)
    {
        var phrases = Phrases("it depends");

        Assert.Equal(found, phrases.IsIn(Utterance.Of(text, Spelling.Plain)));
    }

    [Theory]
    [InlineData("go (to|back) (the|a)? stop*", "go to stopping", 3)]
    [InlineData("go (to|back) (the|a)? stop*", "go back the stops now", 4)]
    [InlineData("go .. home", "go a b c home", 5)]
    [InlineData("go .. home", "go a b c d home", null)]
    [InlineData("*service now", "kundenservice now", 2)]
    [InlineData("in <number>", "in 2019", 2)]
    [InlineData("in <number>", "in may", null)]
    [InlineData("a (b (c|d)?)?", "a b d", 3)]
    [InlineData("a _ c", "a x c", 3)]
    public void Patterns_mean_what_their_notation_says(string pattern, string text, int? end) =>
        Assert.Equal(end, Phrases(pattern).LongestAt(Utterance.Of(text, Spelling.Plain), 0));

    // Through the one public way to make phrases: a rules file.
    private static PhraseSet Phrases(string pattern)
    {
        var found = new Bot.Adaptive.Sources.Diagnostics();
        var text = File.ReadAllText(Path.Combine(ShippedRules.Folder, "en.yaml"))
            .Replace("  moveOnHint: |\n", $"  moveOnHint: |\n    {pattern}\n", StringComparison.Ordinal);
        var rules = LanguageRules.Load([new("en.yaml", text)], found);
        Assert.Empty(found.Select(finding => finding.ToString()));
        return rules.For("en").Answers.Anywhere[AnswerCues.MoveOnHint];
    }
}
