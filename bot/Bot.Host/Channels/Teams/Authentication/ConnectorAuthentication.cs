using System.Collections.Frozen;
using Microsoft.Extensions.Primitives;

namespace Bot.Host.Channels.Teams.Authentication;

/// <summary>
/// Who may write to <c>/api/messages</c>: the Bot Connector, by a token for this bot that its own key signed; and callers
/// with a token of the login service, as far as <c>Teams__AllowedCallers</c> lists them. Everybody else is refused.
/// </summary>
public sealed class ConnectorAuthentication
{
    private const string Scheme = "Bearer ";

    /// <summary>The tenants of Microsoft's emulator, by which it signs in when nothing else is said.</summary>
    private static readonly string[] s_emulatorTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8",
    ];

    private readonly FrozenDictionary<string, IssuerValidator> _validators;
    private readonly SigningKeys _connectorKeys;

    public ConnectorAuthentication(TeamsSettings settings, HttpClient http, TimeProvider time, ILoggerFactory logs)
    {
        var log = logs.CreateLogger<SigningKeys>();
        _connectorKeys = new SigningKeys(http, settings.Metadata, time, log);
        var validators = new List<IssuerValidator> { new(settings.Cloud.Issuer, settings.AppId, _connectorKeys, callers: null, time) };
        if (settings.AllowedCallers.Count > 0)
        {
            var keys = new SigningKeys(http, settings.LoginAddress("common", "v2.0/.well-known/openid-configuration"), time, log);
            var tenants = settings.TenantId is { } own ? s_emulatorTenants.Append(own) : s_emulatorTenants;
            validators.AddRange(tenants.Distinct(StringComparer.OrdinalIgnoreCase).SelectMany(IssuersOf).Select(issuer => new IssuerValidator(issuer, settings.AppId, keys, settings.AllowedCallers, time)));
        }

        _validators = validators.ToFrozenDictionary(v => v.Issuer, StringComparer.Ordinal);
    }

    /// <summary>Who sent a request with these <c>Authorization</c> headers; null when nobody that is believed.</summary>
    /// <exception cref="SigningKeysUnavailableException">The issuer's keys cannot be fetched.</exception>
    public async ValueTask<Caller?> FindCallerAsync(StringValues authorization, CancellationToken cancellation) =>
        authorization is [{ } header]
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && CompactJws.Parse(header[Scheme.Length..]) is { } token
        && TokenClaims.Parse(token.Payload) is { } claims
        && _validators.TryGetValue(claims.Issuer, out var validator)
            ? await validator.JudgeAsync(token, claims, cancellation)
            : null;

    /// <summary>Fetches the connector's keys before anybody asks.</summary>
    /// <exception cref="SigningKeysUnavailableException">They cannot be fetched.</exception>
    public Task PrepareAsync(CancellationToken cancellation) => _connectorKeys.FetchAsync(cancellation);

    /// <summary>How the login service names itself in tokens of version 1 and 2.</summary>
    private static string[] IssuersOf(string tenant) => [$"https://sts.windows.net/{tenant}/", $"https://login.microsoftonline.com/{tenant}/v2.0"];
}
