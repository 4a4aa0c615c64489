using System.Text.RegularExpressions;
using Bot.Interviews.Transcripts;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Somebody who left is asked about the past, never why they stay.</summary>
public partial class FormerCustomerTests
{
    [Theory]
    [InlineData("loyalty")]
    [InlineData("churn")]
    [InlineData("emotional-engagement")]
    public void Is_asked_in_the_past_tense(string study)
    {
        foreach (var language in new[] { "en", "de" })
        {
            foreach (var who in new[] { Participant.WhoIsBrief(language), Participant.WhoTells(language), Participant.WhoDoesNotKnow(language) })
            {
                var script = new Script(study, language, "recently-churned").Go(who);

                var asked = script.Said.Where(line => line.Kind is MessageKind.Question or MessageKind.Probe || line.Choices.Count == 11);
                Assert.All(asked, line => Assert.DoesNotMatch(Present(), line.Text));
            }
        }
    }

    [Fact]
    public void The_words_that_are_looked_for_occur_in_what_current_customers_are_asked()
    {
        foreach (var language in new[] { "en", "de" })
        {
            var script = new Script("loyalty", language, "long-term-loyal").Go(Participant.WhoIsBrief(language));

            Assert.Contains(script.Said, line => line.Kind == MessageKind.Question && Present().IsMatch(line.Text));
        }
    }

    [GeneratedRegex(@"\b(keeps you|you stay|are you|do you|have you|has your|you use|hält Sie|fühlen Sie|nutzen Sie|bei uns bleiben|ist es, dass Sie)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Present();
}
