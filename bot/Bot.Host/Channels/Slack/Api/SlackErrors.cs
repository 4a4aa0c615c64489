using Bot.Adaptive.Values;

namespace Bot.Host.Channels.Slack;

/// <summary>Slack's error codes in words that say what to do. Codes from the pages of the methods, docs.slack.dev/reference/methods.</summary>
public static class SlackErrors
{
    private static readonly Dictionary<string, string> s_help = new(StringComparer.Ordinal)
    {
        ["invalid_auth"] = "The token is not valid: set Slack__BotToken to the Bot User OAuth Token of the app, or install the app again.",
        ["not_authed"] = "There is no token: set Slack__BotToken to the Bot User OAuth Token of the app.",
        ["account_inactive"] = "The workspace removed the app, or its bot: install the app again.",
        ["token_revoked"] = "The workspace took the token back: install the app again.",
        ["token_expired"] = "The token has expired: install the app again with token rotation on, or set a token that does not expire.",
        ["not_allowed_token_type"] = "The token is of the wrong kind: Slack__BotToken begins with xoxb-, Slack__AppToken with xapp-.",
        ["missing_scope"] = "The app lacks a scope: add it to the app's manifest and install the app again.",
        ["channel_not_found"] = "The channel does not exist, or the app cannot see it: invite the app to it.",
        ["not_in_channel"] = "The app is not a member of the channel: invite it with /invite @Candor.",
        ["is_archived"] = "The channel is archived: name another, or take it out of the archive.",
        ["user_not_found"] = "There is no such person in the workspace.",
        ["user_disabled"] = "The person's account was closed.",
        ["cannot_dm_bot"] = "Bots take no direct messages.",
        ["messages_tab_disabled"] = "The app takes no direct messages: switch on the Messages tab in its App Home.",
        ["restricted_action"] = "The workspace does not let the app write here.",
        ["msg_too_long"] = "The message is too long.",
        ["no_text"] = "The message is empty.",
        ["invalid_blocks"] = "Slack does not take the message's layout.",
        ["message_not_found"] = "The message is not there any more.",
        ["cant_update_message"] = "The message is not the app's own.",
        ["edit_window_closed"] = "The message can no longer be changed: the workspace limits for how long.",
        ["bad_client_secret"] = "Slack__ClientSecret is not the app's.",
        ["invalid_refresh_token"] = "The token that new ones are fetched with was used or taken back: install the app again.",
        ["invalid_client_id"] = "Slack__ClientId is not the app's.",
        ["bad_redirect_uri"] = "The address of return is not the one that the app lists: PublicUrl and the app's manifest differ.",
    };

    private static readonly HashSet<string> s_nobody = new(StringComparer.Ordinal) { "user_not_found", "user_disabled", "account_inactive", "cannot_dm_bot" };

    private static readonly HashSet<string> s_passing = new(StringComparer.Ordinal)
    {
        "ratelimited", "rate_limited", "internal_error", "fatal_error", "service_unavailable", "request_timeout", "team_added_to_org", "accesslimited",

        // A new token may come any minute: by a renewal that succeeds, or from whoever installs the app again.
        "token_expired",
    };

    /// <summary>Whether a refusal means that there is nobody to write to, whatever the message.</summary>
    public static bool MeansNobody(string code) => s_nobody.Contains(code);

    /// <summary>An answer with <c>ok: false</c>.</summary>
    public static SlackAnswer Of(string method, ObjectValue body)
    {
        var code = body["error"] is TextValue { Text: { Length: > 0 and <= 100 } named } ? named : "unknown_error";
        var help = s_help.GetValueOrDefault(code);
        return s_passing.Contains(code)
            ? SlackAnswer.Later(code, $"Slack could not do {method} now ({code}). {help}".TrimEnd())
            : SlackAnswer.Refused(code, $"Slack refused {method} ({code}{Details(body)}). {help}".TrimEnd()) with { Body = body };
    }

    /// <summary>The scope that is missing, or where in the layout the fault lies; Slack's own words, never ours.</summary>
    private static string Details(ObjectValue body)
    {
        if (body["needed"] is TextValue { Text.Length: <= 200 } scope)
        {
            return $": {scope.Text}";
        }

        return body["response_metadata"] is ObjectValue about && about["messages"] is ListValue { Count: > 0 } messages && messages[0] is TextValue { Text.Length: <= 300 } first
            ? $": {first.Text}"
            : "";
    }
}
