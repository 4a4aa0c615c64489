using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>
/// A token of the login service for the bot itself (OAuth 2.0 client credentials, RFC 6749 section 4.4), by a client secret, or
/// by an assertion (RFC 7523): one that a certificate signs, or one that the platform keeps in a file.
/// </summary>
public sealed class LoginGrant(HttpClient http, TeamsSettings settings, TimeProvider time) : ITokenGrant
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
    private const int MostSaid = 64;

    private readonly Uri _endpoint = settings.LoginAddress(settings.LoginTenant, "oauth2/v2.0/token");

    public async Task<IssuedToken> RequestAsync(CancellationToken cancellation)
    {
        try
        {
            using var form = new FormUrlEncodedContent(await FormAsync(cancellation));
            using var response = await http.PostAsync(_endpoint, form, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode ? Read(body) : throw new TokenUnavailableException(Said((int)response.StatusCode, body), Wait(response.Headers.RetryAfter));
        }
        catch (HttpRequestException fault)
        {
            throw new TokenUnavailableException($"The login service could not be reached ({fault.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TokenUnavailableException("The login service did not answer in time.");
        }
        catch (JsonException)
        {
            throw new TokenUnavailableException("The login service answered something else than a token.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or System.Security.Cryptography.CryptographicException)
        {
            throw new TokenUnavailableException($"The bot's credential cannot be read ({fault.Message})");
        }
    }

    private async Task<Dictionary<string, string>> FormAsync(CancellationToken cancellation)
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.AppId,
            ["scope"] = settings.Cloud.Scope,
        };
        switch (settings.Credential)
        {
            case BotCredential.Secret secret:
                form["client_secret"] = secret.Value;
                break;
            case BotCredential.Certificate certificate:
                form["client_assertion_type"] = AssertionType;
                form["client_assertion"] = CertificateAssertion.Write(certificate, settings.AppId, _endpoint, time.GetUtcNow());
                break;
            case BotCredential.Workload workload:
                form["client_assertion_type"] = AssertionType;
                form["client_assertion"] = (await File.ReadAllTextAsync(workload.TokenFile, cancellation)).Trim();
                break;
            default:
                throw new InvalidOperationException($"{settings.Credential} is no credential of the login service.");
        }

        return form;
    }

    private static IssuedToken Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        var root = document.RootElement;
        return root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("access_token", out var token) && token.ValueKind == JsonValueKind.String && token.GetString() is { Length: > 0 } value
            && root.TryGetProperty("expires_in", out var life) && Seconds(life) is { } seconds
            ? new(value, TimeSpan.FromSeconds(seconds))
            : throw new JsonException("It has no access_token and expires_in.");
    }

    /// <summary>Versions of the service differ in whether it is a number or a text.</summary>
    private static int? Seconds(JsonElement life) => life.ValueKind switch
    {
        JsonValueKind.Number when life.TryGetInt32(out var number) => number,
        JsonValueKind.String when int.TryParse(life.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The status and the service's own code, such as <c>invalid_client</c>; nothing else of an answer that may repeat secrets.</summary>
    private static string Said(int status, string body)
    {
        var said = string.Create(CultureInfo.InvariantCulture, $"The login service answered {status}");
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind == JsonValueKind.String && error.GetString() is { Length: <= MostSaid } code && code.All(c => char.IsAsciiLetter(c) || c == '_')
                ? $"{said} ({code}): check Teams__AppId, Teams__TenantId and the bot's credential."
                : said + ".";
        }
        catch (JsonException)
        {
            return said + ".";
        }
    }

    private TimeSpan? Wait(RetryConditionHeaderValue? header) => header?.Delta ?? (header?.Date - time.GetUtcNow());
}
