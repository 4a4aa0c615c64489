namespace Bot.Host.Channels.WebChat;

/// <summary>Settings of web chat.</summary>
/// <param name="Secret"><c>DirectLine__Secret</c>: lets a site's own server make tokens. Null: only pages of ours can.</param>
/// <param name="NextSecret"><c>DirectLine__NextSecret</c>: accepted as well, while secrets are exchanged.</param>
public sealed record WebChatSettings(string? Secret, string? NextSecret);
