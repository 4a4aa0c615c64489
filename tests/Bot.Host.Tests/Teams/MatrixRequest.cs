using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Host.Tests.Teams;

/// <summary>One case of the attack matrix as a request: the header, and the activity under it.</summary>
public sealed class MatrixRequest
{
    private readonly StandInBotService _service;
    private readonly TokenMint _key;
    private readonly JsonObject _claims;
    private readonly JsonObject _header;

    public MatrixRequest(StandInBotService service, JsonObject attack)
    {
        var id = (string)attack["id"]!;
        _service = service;
        _key = id switch
        {
            "endorsements-without-channel" => Named("key-skype"),
            "endorsement-substring" => Named("key-similar"),
            "endorsements-missing" => Named("key-open"),
            _ => Named("key-main"),
        };
        _claims = service.Claims();
        _header = _key.Header();
        Activity = service.Activity();
        Activity["conversation"]!["id"] = id is "ok" or "exp-299s-ago" or "endorsements-missing" ? "a:conv-ok" : "a:conv-" + id;
        foreach (var (name, value) in attack["header"]?.AsObject() ?? [])
        {
            _header[name] = value?.DeepClone();
        }

        foreach (var (name, value) in attack["activity"]?.AsObject() ?? [])
        {
            Activity[name] = value?.DeepClone();
            _claims["serviceurl"] = value?.DeepClone();
        }

        Authorization = Headers(id);
    }

    public JsonObject Activity { get; }

    public IReadOnlyList<string> Authorization { get; }

    /// <summary>What no log may hold.</summary>
    public IEnumerable<string> Tokens => Authorization.Select(header => header.Split(' ')[^1]).Where(token => token.Length < 10_000);

    private static long Now => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private TokenMint Named(string id) => _service.Keys.Single(key => key.KeyId == id);

    private IReadOnlyList<string> Headers(string id)
    {
        switch (id)
        {
            case "no-header":
                return [];
            case "scheme-basic":
                return ["Basic " + Convert.ToBase64String("user:password"u8)];
            case "bearer-lower-two-spaces":
                return ["bearer  " + Signed()];
            case "two-authorization-headers":
                return ["Bearer " + Signed(), "Bearer " + Signed()];
            default:
                return ["Bearer " + Token(id)];
        }
    }

    private string Token(string id)
    {
        switch (id)
        {
            case "alg-none" or "alg-None-mixed-case":
                return $"{TokenMint.Encode(_header.ToJsonString())}.{TokenMint.Encode(_claims.ToJsonString())}.";
            case "alg-hs256-with-public-key-as-secret":
                var input = $"{TokenMint.Encode(_header.ToJsonString())}.{TokenMint.Encode(_claims.ToJsonString())}";
                return $"{input}.{Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(_key.Key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(input)))}";
            case "empty-signature":
                return Signed()[..(Signed().LastIndexOf('.') + 1)];
            case "one-bit-flip-in-signature":
                return Flipped(2);
            case "one-bit-flip-in-payload":
                return Flipped(1);
            case "five-part-jwe":
                return $"{TokenMint.Encode("""{"alg":"RSA-OAEP","enc":"A256GCM"}""")}.AAAA.AAAA.AAAA.AAAA";
            case "token-64KiB":
                _claims["padding"] = new string('x', 48 * 1024);
                return Signed();
            case "token-8MiB":
                return new string('x', 8 * 1024 * 1024);
            case "iss-wrong":
                return With("iss", "https://api.botframework.us");
            case "iss-array":
                return With("iss", new JsonArray(TokenMint.ConnectorIssuer));
            case "iss-missing":
                return Without("iss");
            case "iss-trailing-slash":
                return With("iss", TokenMint.ConnectorIssuer + "/");
            case "iss-of-emulator-when-not-enabled":
                _claims["appid"] = StandInBotService.AppId;
                _claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
                return _service.LoginKeys[0].Sign(_claims);
            case "iss-entra-token-signed-by-botframework-key":
                return With("iss", $"https://sts.windows.net/{StandInBotService.Tenant}/");
            case "iss-botframework-token-signed-by-entra-key":
                return _service.LoginKeys[0].Sign(_claims);
            case "aud-wrong":
                return With("aud", "99999999-0000-0000-0000-000000000000");
            case "aud-array-containing-ours-and-other":
                return With("aud", new JsonArray(StandInBotService.AppId, "99999999-0000-0000-0000-000000000000"));
            case "aud-missing":
                return Without("aud");
            case "aud-empty":
                return With("aud", "");
            case "exp-301s-ago":
                return With("exp", Now - 301);
            case "exp-299s-ago":
                // A second of it is left for the way.
                return With("exp", Now - 298);
            case "exp-missing":
                return Without("exp");
            case "exp-string":
                return With("exp", (Now + 3600).ToString(System.Globalization.CultureInfo.InvariantCulture));
            case "exp-1e308":
                return _key.Sign(_header.ToJsonString(), _claims.ToJsonString().Replace($"\"exp\":{_claims["exp"]}", "\"exp\":1e308", StringComparison.Ordinal));
            case "nbf-301s-ahead":
                return With("nbf", Now + 310);
            case "kid-missing":
                _header.Remove("kid");
                return Signed();
            case "kid-unknown":
                _header["kid"] = "nobody";
                return Signed();
            case "x5u-header":
                _header["x5u"] = "http://127.0.0.1:9/x5u";
                return Signed();
            case "jwk-embedded":
                using (var own = new TokenMint("own"))
                {
                    _header["jwk"] = own.Published();
                    return own.Sign(_header.ToJsonString(), _claims.ToJsonString());
                }

            case "b64-false":
                _header["b64"] = false;
                _header["crit"] = new JsonArray("b64");
                return Signed();
            case "duplicate-alg-member":
                return _key.Sign("""{"alg":"none",""" + _header.ToJsonString()[1..], _claims.ToJsonString());
            case "duplicate-aud-claim":
                return _key.Sign(_header.ToJsonString(), """{"aud":"other",""" + _claims.ToJsonString()[1..]);
            case "serviceurl-claim-missing":
                return Without("serviceurl");
            case "serviceurl-claim-other-host":
                return With("serviceurl", "https://smba.trafficmanager.net/amer/");
            case "serviceurl-claim-same-host-other-path":
                return With("serviceurl", _service.ServiceUrl + "/other");
            default:
                return Signed();
        }
    }

    private string Signed() => _key.Sign(_header.ToJsonString(), _claims.ToJsonString());

    private string With(string claim, JsonNode value)
    {
        _claims[claim] = value;
        return Signed();
    }

    private string Without(string claim)
    {
        _claims.Remove(claim);
        return Signed();
    }

    private string Flipped(int part)
    {
        var parts = Signed().Split('.');
        var bytes = Base64Url.DecodeFromChars(parts[part]);
        bytes[bytes.Length / 2] ^= 1;
        parts[part] = Base64Url.EncodeToString(bytes);
        return string.Join('.', parts);
    }
}
