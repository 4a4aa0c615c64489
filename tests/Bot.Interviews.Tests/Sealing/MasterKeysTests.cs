using System.Security.Cryptography;
using Bot.Interviews.Privacy.Sealing;
using Xunit;

namespace Bot.Interviews.Tests.Sealing;

public class MasterKeysTests
{
    [Fact]
    public void The_id_of_a_key_is_derived_from_it()
    {
        Assert.Equal(0x48, MasterKeys.Parse(TestVault.First).CurrentId);
        Assert.Equal(0x10, MasterKeys.Parse($" {TestVault.Second} , {TestVault.First} ").CurrentId);
    }

    [Theory]
    [InlineData("", "Keys__Master is empty")]
    [InlineData(" , ", "Keys__Master is empty")]
    [InlineData("secret-that-is-no-base64", "key 1 is not base64")]
    [InlineData("AAEC", "key 1 has 3 bytes instead of 32")]
    [InlineData(TestVault.First + ",AAEC", "key 2 has 3 bytes instead of 32")]
    [InlineData(TestVault.First + "," + TestVault.First, "keys 1 and 2 are the same")]
    public void A_wrong_setting_is_refused_with_what_is_wrong_and_what_to_do(string setting, string said)
    {
        var refusal = Assert.Throws<FormatException>(() => MasterKeys.Parse(setting));

        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_is_too_long_is_refused_and_not_repeated()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(33));

        var refusal = Assert.Throws<FormatException>(() => MasterKeys.Parse(key));

        Assert.Contains("33 bytes instead of 32", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refusal.Message, StringComparison.Ordinal);
    }
}
