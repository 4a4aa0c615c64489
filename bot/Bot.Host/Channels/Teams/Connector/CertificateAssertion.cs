using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.Teams.Connector;

/// <summary>
/// A token with which a certificate proves that the bot asks: for the token endpoint alone, for five minutes, once
/// (learn.microsoft.com, "Microsoft identity platform application authentication certificate credentials").
/// </summary>
internal static class CertificateAssertion
{
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(5);

    /// <exception cref="CryptographicException">The file holds no certificate with its private key, or its password is another.</exception>
    public static string Write(BotCredential.Certificate credential, string clientId, Uri endpoint, DateTimeOffset now)
    {
        using var certificate = Load(credential);
        using var key = certificate.GetRSAPrivateKey() ?? throw new CryptographicException("the certificate has no private RSA key.");
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = endpoint.ToString(),
            NotBefore = now.UtcDateTime,
            IssuedAt = now.UtcDateTime,
            Expires = (now + s_life).UtcDateTime,
            Claims = new Dictionary<string, object> { ["sub"] = clientId, ["jti"] = RandomNumberGenerator.GetHexString(32, lowercase: true) },
            AdditionalHeaderClaims = new Dictionary<string, object> { ["x5t#S256"] = Base64Url.EncodeToString(SHA256.HashData(certificate.RawData)) },
            SigningCredentials = new(new RsaSecurityKey(key) { CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.RsaSsaPssSha256),
        });
    }

    private static X509Certificate2 Load(BotCredential.Certificate credential)
    {
        if (!credential.Path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase))
        {
            return X509CertificateLoader.LoadPkcs12FromFile(credential.Path, credential.Password);
        }

        return credential.Password is { } password
            ? X509Certificate2.CreateFromEncryptedPemFile(credential.Path, password)
            : X509Certificate2.CreateFromPemFile(credential.Path);
    }
}
