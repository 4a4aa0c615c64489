using System.Security.Cryptography;
using Bot.Interviews.Privacy.Sealing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Bot.Host.Channels.WebChat;

/// <summary>
/// Makes and reads the tokens of web chat: JSON Web Tokens (RFC 7519) signed with HMAC-SHA256 by a key of our own, each for
/// one conversation and one use. A token never opens another conversation.
/// </summary>
public sealed class WebChatTokens(MasterKeys keys, TimeProvider time)
{
    /// <summary>How long a conversation token lives; clients refresh it after half of that.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(30);

    /// <summary>How long the address of a stream may be used to open it.</summary>
    public static readonly TimeSpan StreamLife = TimeSpan.FromSeconds(60);

    /// <summary>How long somebody may stay away and still come back to their interview in the same browser.</summary>
    public static readonly TimeSpan ResumeLife = TimeSpan.FromDays(30);

    private const string Issuer = "candor";
    private const int LongestToken = 4096;
    private readonly JsonWebTokenHandler _handler = new() { MaximumTokenSizeInBytes = LongestToken, SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey _key = new(keys.DeriveFor("webchat"));

    /// <summary>A fresh id for a conversation or person; cannot be guessed.</summary>
    public static string NewId() => RandomNumberGenerator.GetHexString(24, lowercase: true);

    /// <summary>Signs a pass for one use.</summary>
    public string Write(WebChatPass pass)
    {
        var now = time.GetUtcNow();
        var life = pass.Use switch
        {
            WebChatUse.Stream => StreamLife,
            WebChatUse.Resume => ResumeLife,
            _ => TokenLife,
        };
        var claims = new Dictionary<string, object> { ["conv"] = pass.Conversation, ["use"] = pass.Use.ToString(), ["jti"] = NewId() };
        Add(claims, "user", pass.User);
        Add(claims, "study", pass.Study);
        Add(claims, "segment", pass.Segment);
        Add(claims, "lang", pass.Language);
        Add(claims, "link", pass.Link);
        Add(claims, "origins", pass.Origins is { Count: > 0 } origins ? string.Join(' ', origins) : null);
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime.AddMinutes(-1),
            Expires = now.UtcDateTime + life,
            Claims = claims,
            SigningCredentials = new(_key, SecurityAlgorithms.HmacSha256),
        });
    }

    /// <summary>The pass of a token; null when it is not ours, not for this use, or expired.</summary>
    public async ValueTask<WebChatPass?> ReadAsync(string token, WebChatUse use)
    {
        if (token.Length > LongestToken)
        {
            return null;
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Issuer,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireExpirationTime = true,
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, _, _) => time.GetUtcNow().UtcDateTime is var now && notBefore <= now && expires > now,
        });
        if (!result.IsValid || Claim(result, "use") != use.ToString() || Claim(result, "conv") is not { Length: > 0 } conversation)
        {
            return null;
        }

        return new WebChatPass(use, conversation)
        {
            User = Claim(result, "user"),
            Study = Claim(result, "study"),
            Segment = Claim(result, "segment"),
            Language = Claim(result, "lang"),
            Link = Claim(result, "link"),
            Origins = Claim(result, "origins")?.Split(' ') ?? [],
        };
    }

    private static void Add(Dictionary<string, object> claims, string name, string? value)
    {
        if (value is not null)
        {
            claims[name] = value;
        }
    }

    private static string? Claim(TokenValidationResult result, string name) => result.Claims.TryGetValue(name, out var value) ? value as string : null;
}

/// <summary>What a token is good for.</summary>
public enum WebChatUse
{
    /// <summary>The conversation's endpoints.</summary>
    Conversation,

    /// <summary>Opening one stream.</summary>
    Stream,

    /// <summary>Getting a new conversation token after a long time, in the same browser.</summary>
    Resume,
}

/// <summary>What a token says.</summary>
public sealed record WebChatPass(WebChatUse Use, string Conversation)
{
    /// <summary>Who may write: replaces whatever a client claims. Null leaves it to the client.</summary>
    public string? User { get; init; }

    /// <summary>The study that the conversation begins with; null begins in the lobby.</summary>
    public string? Study { get; init; }

    public string? Segment { get; init; }

    public string? Language { get; init; }

    /// <summary>The id of the personal link that the conversation was opened with.</summary>
    public string? Link { get; init; }

    /// <summary>Sites that may use the token in a browser; empty allows any.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];
}
