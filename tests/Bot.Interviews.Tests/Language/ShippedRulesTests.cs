using Xunit;

namespace Bot.Interviews.Tests.Language;

public class ShippedRulesTests
{
    [Fact]
    public void The_shipped_rules_load_without_a_finding() => Assert.Empty(ShippedRules.Found.Select(d => d.ToString()));

    [Fact]
    public void English_and_German_are_shipped() => Assert.Superset(
        new HashSet<string> { "de", "en" }, ShippedRules.All.All.Select(rules => rules.Tag).ToHashSet());

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("EN-us", "en")]
    [InlineData("tlh", "en")]
    [InlineData("", "en")]
    public void A_language_is_found_by_its_tag_its_parent_or_the_fallback(string asked, string found) =>
        Assert.Equal(found, ShippedRules.All.For(asked).Tag);
}
