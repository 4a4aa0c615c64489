using System.Text.Json.Serialization;

namespace Bot.Host.Channels.Slack;

/// <summary>A workspace, or a whole organisation, that installed the app.</summary>
/// <param name="Team">The workspace; null for an organisation.</param>
/// <param name="Enterprise">The organisation; null for a workspace that belongs to none.</param>
/// <param name="BotUser">The app's own user there.</param>
/// <param name="Token">What it is called with.</param>
/// <param name="RefreshToken">What the next token is fetched with, once; null when tokens do not expire.</param>
/// <param name="ExpiresAt">When the token ends.</param>
/// <param name="Scopes">What it may do, separated by commas.</param>
public sealed record SlackInstallation(
    [property: JsonPropertyName("team")] string? Team,
    [property: JsonPropertyName("enterprise")] string? Enterprise,
    [property: JsonPropertyName("bot")] string? BotUser,
    [property: JsonPropertyName("token")] string Token,
    [property: JsonPropertyName("refresh")] string? RefreshToken,
    [property: JsonPropertyName("expires")] DateTimeOffset? ExpiresAt,
    [property: JsonPropertyName("scopes")] string? Scopes)
{
    /// <summary>Reads what <c>oauth.v2.access</c> said; null when it says less than that.</summary>
    public static SlackInstallation? Of(SlackAnswer answer, DateTimeOffset now)
    {
        var (team, enterprise) = (answer.Text("team", "id"), answer.Text("enterprise", "id"));
        return answer.Text("access_token") is not { Length: > 0 } token || (team ?? enterprise) is null
            ? null
            : new(team, enterprise, answer.Text("bot_user_id"), token, answer.Text("refresh_token"), ExpiryOf(answer, now), answer.Text("scope"));
    }

    /// <summary>When the token ends that an answer brought.</summary>
    public static DateTimeOffset? ExpiryOf(SlackAnswer answer, DateTimeOffset now) =>
        answer.Body["expires_in"] is Adaptive.Values.IntegerValue { Amount: > 0 and < int.MaxValue } seconds ? now.AddSeconds(seconds.Amount) : null;

    /// <summary>Never shows what opens doors.</summary>
    public override string ToString() => $"installation of {Team ?? Enterprise}";
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlackInstallation))]
internal sealed partial class SlackJson : JsonSerializerContext;
