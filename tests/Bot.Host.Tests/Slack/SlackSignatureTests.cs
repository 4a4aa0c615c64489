using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Host.Channels.Slack;
using Bot.Host.Tests.Stores;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Host.Tests.Slack;

/// <summary>Requests are Slack's or they are nobody's.</summary>
public sealed class SlackSignatureTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Body = """{"type":"event_callback","event":{"text":"a \/ b"}}""";

    private static readonly string s_golden = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/reliability/corpora/golden/signatures.json"));
    private static readonly DateTimeOffset s_now = DateTimeOffset.FromUnixTimeSeconds(1_795_310_292);

    /// <summary>The example of Slack's own documentation, from docs.slack.dev/authentication/verifying-requests-from-slack.</summary>
    [Fact]
    public void The_request_of_the_documentation_is_accepted_at_its_time()
    {
        Assert.SkipUnless(File.Exists(s_golden), $"The shared vectors are not here: {s_golden}");
        var vector = JsonNode.Parse(File.ReadAllText(s_golden))!["slack_v0"]!;
        var timestamp = (string)vector["timestamp"]!;
        var signature = Check(DateTimeOffset.FromUnixTimeSeconds(long.Parse(timestamp, CultureInfo.InvariantCulture)), (string)vector["secret"]!);

        Assert.True(signature.Accepts(timestamp, (string)vector["signature"]!, Encoding.UTF8.GetBytes((string)vector["body"]!)));
    }

    /// <summary>Computed apart from the product, with openssl: printf 'v0:1795310292:{}' | openssl dgst -sha256 -hmac a-secret.</summary>
    [Fact]
    public void A_request_signed_by_another_program_is_accepted() =>
        Assert.True(Check(s_now, "a-secret").Accepts("1795310292", "v0=7c063d293d8d13a86bedd904fce0f0cb878ae7fbac952948938dfe8c0b9c5bcf", "{}"u8));

    [Theory]
    [InlineData(0)]
    [InlineData(300)]
    [InlineData(-300)]
    public void Five_minutes_are_forgiven_both_ways(int seconds)
    {
        var at = Timestamp(s_now.AddSeconds(seconds));
        Assert.True(Check(s_now).Accepts(at, Sign(at, Body), Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData(-301)]
    [InlineData(301)]
    [InlineData(86400)]
    [InlineData(-86400)]
    public void More_is_not_though_the_signature_is_right(int seconds)
    {
        var at = Timestamp(s_now.AddSeconds(seconds));
        Assert.False(Check(s_now).Accepts(at, Sign(at, Body), Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("")]
    [InlineData("1e9")]
    [InlineData(" 1795310292")]
    [InlineData("1795310292 ")]
    [InlineData("+1795310292")]
    [InlineData("-1795310292")]
    [InlineData("1795310292.0")]
    [InlineData("0x6B02CA94")]
    [InlineData("01795310292")]
    [InlineData("17953102921795310292")]
    [InlineData("１７９５３１０２９２")]
    public void A_timestamp_is_plain_seconds(string timestamp) =>
        Assert.False(Check(s_now).Accepts(timestamp, Sign(timestamp, Body), Encoding.UTF8.GetBytes(Body)));

    [Theory]
    [InlineData("v1=", false)]
    [InlineData("", false)]
    [InlineData("V0=", false)]
    [InlineData("v0=", true)]
    public void Only_version_0_counts(string version, bool accepted) =>
        Assert.Equal(accepted, Accepts(Sign(Timestamp(s_now), Body).Replace("v0=", version, StringComparison.Ordinal)));

    [Fact]
    public void A_signature_in_capitals_cut_short_lengthened_or_of_nothing_is_refused()
    {
        var signature = Sign(Timestamp(s_now), Body);

        Assert.False(Accepts(signature.ToUpperInvariant().Replace("V0", "v0", StringComparison.Ordinal)));
        Assert.False(Accepts(signature[..^1]));
        Assert.False(Accepts(signature + "0"));
        Assert.False(Accepts("v0=zz"));
        Assert.False(Accepts(""));
    }

    [Fact]
    public void One_changed_byte_of_the_body_is_one_too_many()
    {
        var at = Timestamp(s_now);
        var body = Encoding.UTF8.GetBytes(Body);
        for (var i = 0; i < body.Length; i++)
        {
            var changed = (byte[])body.Clone();
            changed[i] ^= 1;
            Assert.False(Check(s_now).Accepts(at, Sign(at, Body), changed));
        }

        Assert.False(Check(s_now).Accepts(at, Sign(at, Body), [.. body, (byte)' ']));
        Assert.False(Check(s_now).Accepts(at, Sign(at, Body), Encoding.UTF8.GetBytes(Body.Replace("\\/", "/", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_signature_is_of_no_use_at_another_time_or_with_another_secret()
    {
        var later = s_now.AddSeconds(1);

        Assert.False(Check(s_now).Accepts(Timestamp(later), Sign(Timestamp(s_now), Body), Encoding.UTF8.GetBytes(Body)));
        Assert.False(Check(s_now, "another").Accepts(Timestamp(s_now), Sign(Timestamp(s_now), Body), Encoding.UTF8.GetBytes(Body)));
    }

    [Fact]
    public void While_a_secret_is_changed_both_count_and_no_third()
    {
        var at = Timestamp(s_now);
        var check = Check(s_now, Secret, "the-next");

        Assert.True(check.Accepts(at, Sign(at, Body), Encoding.UTF8.GetBytes(Body)));
        Assert.True(check.Accepts(at, Sign(at, Body, "the-next"), Encoding.UTF8.GetBytes(Body)));
        Assert.False(check.Accepts(at, Sign(at, Body, "a-third"), Encoding.UTF8.GetBytes(Body)));
    }

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(Secret, "")]
    public void Without_a_secret_nothing_starts(params string[] secrets) =>
        Assert.Throws<ArgumentException>(() => new SlackSignature(secrets, new SteppedTime(s_now)));

    [Fact]
    public void Headers_count_once()
    {
        var at = Timestamp(s_now);
        var signature = Sign(at, Body);

        Assert.True(Accepts([at], [signature]));
        Assert.False(Accepts([at], [signature, signature]));
        Assert.False(Accepts([at, at], [signature]));
        Assert.False(Accepts([], [signature]));
        Assert.False(Accepts([at], []));

        static bool Accepts(string[] timestamps, string[] signatures)
        {
            var request = new DefaultHttpContext().Request;
            request.Headers[SlackSignature.TimestampHeader] = timestamps;
            request.Headers[SlackSignature.SignatureHeader] = signatures;
            return Check(s_now).Accepts(request, Encoding.UTF8.GetBytes(Body));
        }
    }

    private static bool Accepts(string signature) => Check(s_now).Accepts(Timestamp(s_now), signature, Encoding.UTF8.GetBytes(Body));

    private static SlackSignature Check(DateTimeOffset now, params string[] secrets) => new(secrets.Length == 0 ? [Secret] : secrets, new SteppedTime(now));

    private static string Timestamp(DateTimeOffset at) => at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static string Sign(string timestamp, string body, string secret = Secret) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));
}
