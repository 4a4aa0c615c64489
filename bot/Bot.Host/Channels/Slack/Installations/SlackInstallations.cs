using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Adaptive.Values;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// The workspaces that installed the app, sealed in the catalogue. Keyed by workspace, or by organisation where a whole one
/// installed it: both ids are Slack's own and mean one thing in the world. A token that is about to end is replaced.
/// </summary>
public sealed partial class SlackInstallations(ICatalogue catalogue, Vault vault, SlackApi api, SlackSettings settings, TimeProvider time, ILogger<SlackInstallations> log) : IDisposable
{
    private const string Collection = "slack-installations";

    /// <summary>How long other instances may go on with what this one changed.</summary>
    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(1);

    /// <summary>Tokens live for twelve hours; a new one is fetched this long before the end.</summary>
    private static readonly TimeSpan s_ahead = TimeSpan.FromMinutes(30);

    private readonly ConcurrentDictionary<string, Known> _known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private string? _ownTeam;

    /// <summary>The token for a workspace; null when it has not installed the app.</summary>
    /// <param name="team">The workspace.</param>
    /// <param name="enterprise">The organisation, where one installed the app.</param>
    public async ValueTask<string?> FindTokenAsync(string? team, string? enterprise, CancellationToken cancellation)
    {
        if (settings.Client is not null && (await FindAsync(team, cancellation) ?? await FindAsync(enterprise, cancellation)) is { } installation)
        {
            return installation.Token;
        }

        return settings.BotToken;
    }

    /// <summary>The only workspace's token; null when there are several or none.</summary>
    public async ValueTask<string?> FindOnlyTokenAsync(CancellationToken cancellation)
    {
        if (settings.BotToken is { } token)
        {
            return token;
        }

        return await catalogue.ListAsync(Collection, cancellation) is [var only] ? (await FindAsync(only.Id, cancellation))?.Token : null;
    }

    /// <summary>The only workspace; null when there are several or none, or Slack does not say.</summary>
    public async ValueTask<string?> FindOnlyTeamAsync(CancellationToken cancellation)
    {
        if (settings.BotToken is not { } token)
        {
            return await catalogue.ListAsync(Collection, cancellation) is [var only] ? only.Id : null;
        }

        return _ownTeam ??= (await api.CallAsync(SlackMethod.TestToken, token, ObjectValue.Empty, cancellation)).Text("team_id");
    }

    /// <summary>Keeps what a workspace gave when it installed the app; an older installation of it is replaced.</summary>
    public async Task SaveAsync(SlackInstallation installation, CancellationToken cancellation)
    {
        var id = installation.Team ?? installation.Enterprise!;
        string? tag;
        do
        {
            tag = (await catalogue.GetAsync(Collection, id, cancellation))?.Tag;
        }
        while (await WriteAsync(id, installation, tag, cancellation) is null);

        Log.Installed(log, id);
    }

    /// <summary>Forgets a workspace, or an organisation, that removed the app or took its token back.</summary>
    public async Task RemoveAsync(string? team, string? enterprise, CancellationToken cancellation)
    {
        foreach (var id in new[] { team, enterprise }.OfType<string>())
        {
            _known.TryRemove(id, out _);
            if (await catalogue.DeleteAsync(Collection, id, cancellation))
            {
                Log.Removed(log, id);
            }
        }
    }

    public void Dispose() => _refreshing.Dispose();

    private async ValueTask<SlackInstallation?> FindAsync(string? id, CancellationToken cancellation)
    {
        if (id is null)
        {
            return null;
        }

        if (_known.TryGetValue(id, out var known) && time.GetUtcNow() < known.Until && (known.WasRefused || !EndsSoon(known.Installation)))
        {
            return known.Installation;
        }

        var (read, tag) = await ReadAsync(id, cancellation);
        return read is not null && EndsSoon(read) ? await RefreshAsync(id, cancellation) : Remember(id, read, tag is not null);
    }

    private bool EndsSoon(SlackInstallation? installation) => installation is { RefreshToken: not null, ExpiresAt: { } end } && end - s_ahead <= time.GetUtcNow();

    private async Task<SlackInstallation?> RefreshAsync(string id, CancellationToken cancellation)
    {
        await _refreshing.WaitAsync(cancellation);
        try
        {
            var (installation, tag) = await ReadAsync(id, cancellation);
            if (installation is null || !EndsSoon(installation))
            {
                return Remember(id, installation, installation is not null);
            }

            if (_known.TryGetValue(id, out var known) && known.WasRefused && time.GetUtcNow() < known.Until)
            {
                return installation;
            }

            var answer = await api.CallAsync(
                SlackMethod.Access,
                settings.Client!,
                ObjectValue.Empty.With("grant_type", "refresh_token").With("refresh_token", installation.RefreshToken),
                cancellation);
            if (!answer.IsOk || answer.Text("access_token") is not { } token)
            {
                // Another instance may have been first, since a refresh token works once; and the old token lives for a while yet.
                var now = (await ReadAsync(id, cancellation)).Installation;
                if (now is not null && EndsSoon(now))
                {
                    Log.NotRefreshed(log, id, now.ExpiresAt!.Value, answer.Reason);
                    _known[id] = new(now, time.GetUtcNow() + s_remembered, WasRefused: true);
                }

                return now;
            }

            var renewed = installation with
            {
                Token = token,
                RefreshToken = answer.Text("refresh_token") ?? installation.RefreshToken,
                ExpiresAt = SlackInstallation.ExpiryOf(answer, time.GetUtcNow()),
            };
            await WriteAsync(id, renewed, tag, cancellation);
            return renewed;
        }
        finally
        {
            _refreshing.Release();
        }
    }

    private async ValueTask<(SlackInstallation? Installation, string? Tag)> ReadAsync(string id, CancellationToken cancellation)
    {
        if (await catalogue.GetAsync(Collection, id, cancellation) is not { } document)
        {
            return (null, null);
        }

        var content = await vault.OpenDocumentAsync(Collection, id, document.Content, cancellation);
        return (JsonSerializer.Deserialize(content, SlackJson.Default.SlackInstallation), document.Tag);
    }

    private async ValueTask<string?> WriteAsync(string id, SlackInstallation installation, string? tag, CancellationToken cancellation)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(installation, SlackJson.Default.SlackInstallation);
        var written = await catalogue.PutAsync(Collection, id, await vault.SealDocumentAsync(Collection, id, content, cancellation), tag, cancellation);
        if (written is not null)
        {
            Remember(id, installation, exists: true);
        }

        return written;
    }

    private SlackInstallation? Remember(string id, SlackInstallation? installation, bool exists)
    {
        if (exists)
        {
            _known[id] = new(installation, time.GetUtcNow() + s_remembered);
        }

        return installation;
    }

    /// <param name="Until">Until when it is believed.</param>
    /// <param name="WasRefused">Slack gave no new token: it is not asked again for every message.</param>
    private sealed record Known(SlackInstallation? Installation, DateTimeOffset Until, bool WasRefused = false);

    private static partial class Log
    {
        [LoggerMessage(301, LogLevel.Information, "Slack: {Workspace} installed the app.")]
        public static partial void Installed(ILogger logger, string workspace);

        [LoggerMessage(302, LogLevel.Information, "Slack: {Workspace} removed the app, or took its token back; its token is deleted.")]
        public static partial void Removed(ILogger logger, string workspace);

        [LoggerMessage(303, LogLevel.Warning, "Slack: the token of {Workspace}, which ends at {Until:O}, could not be renewed and is tried again: {Reason}")]
        public static partial void NotRefreshed(ILogger logger, string workspace, DateTimeOffset until, string reason);
    }
}
