using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Host.Channels.Teams.Authentication;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>
/// Wycheproof's cases for signed JSON (RFC 7515). Every one is run: valid means here that it is valid and of the one algorithm
/// that the connector signs with.
/// </summary>
public sealed class SignatureCorpusTests
{
    private const string OurAlgorithm = "RS256";

    [Fact]
    public void Every_valid_signature_of_the_connector_s_algorithm_is_accepted_and_every_other_case_refused()
    {
        var groups = ConnectorCorpora.Read("jws/json_web_signature_test.json")["testGroups"]!.AsArray();
        var wrong = new List<string>();
        int accepted = 0, refused = 0, otherAlgorithm = 0;
        foreach (var group in groups)
        {
            var key = group!["public"] ?? group["private"]!;
            var signing = SigningKey.Read(JsonDocument.Parse(Usable(key).ToJsonString()).RootElement);
            foreach (var test in group["tests"]!.AsArray())
            {
                var valid = (string?)test!["result"] == "valid";
                var ours = (string?)key["alg"] == OurAlgorithm;
                var token = CompactJws.Parse((string)test["jws"]!);
                var verified = token is not null && signing is not null && signing.Verifies(token);
                accepted += verified ? 1 : 0;
                refused += verified ? 0 : 1;
                otherAlgorithm += valid && !ours ? 1 : 0;
                if (verified != (valid && ours))
                {
                    wrong.Add(string.Create(CultureInfo.InvariantCulture, $"{test["tcId"]} {group["comment"]} {test["comment"]}: {(verified ? "accepted" : "refused")}"));
                }
            }
        }

        Evidence.Note($"Wycheproof JWS: {accepted} accepted, {refused} refused, {otherAlgorithm} of these valid with other algorithms than {OurAlgorithm}");
        Assert.Empty(wrong);
        Assert.Equal(401, accepted + refused);
    }

    /// <summary>Published keys have no private part.</summary>
    private static JsonObject Usable(JsonNode key) =>
        new(key.AsObject().Where(p => p.Key is "kty" or "kid" or "use" or "alg" or "key_ops" or "n" or "e").Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
}
