using System.Globalization;
using System.Text;
using Bot.Adaptive.Values;
using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Channels.Slack;

/// <summary>
/// Posts finished interviews to a channel of Slack: one post, the conversation in its thread in order, and the whole
/// transcript as a file. Each of them is looked for before it is sent again.
/// </summary>
public sealed class SlackResearcherChannel(SlackApi api, SlackInstallations installations, SlackLookup lookup, SlackSettings settings) : IResearcherChannel, IAlertChannel
{
    private const string FilePart = "file";

    public string Scheme => SlackActivity.Channel;

    public async Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var (to, problem) = await FindAsync(message.Target, message.PostId, cancellation);
        if (to is null)
        {
            return Dead(problem!);
        }

        return message.Part switch
        {
            "" => await PostAsync(to, message, attempt, cancellation),
            ResearcherMessage.Amendment => await AmendAsync(to, message, attempt, cancellation),
            FilePart => await FileAsync(to, message, attempt, cancellation),
            _ => await PartAsync(to, message, attempt, cancellation),
        };
    }

    public async Task<Settlement> AlertAsync(ResearcherAlert alert, SendAttempt attempt, CancellationToken cancellation)
    {
        var (to, problem) = await FindAsync(alert.Target, null, cancellation);
        return to is null
            ? new Settlement.Dead(problem!)
            : (await SendAsync(to, alert.Id, SlackTranscript.Alert(alert.Title, alert.Text, Link(alert.Transcript)), attempt, cancellation)).Settlement;
    }

    /// <summary>Where a target is and with which token; or why nobody can tell.</summary>
    private async Task<(Place? Place, string? Problem)> FindAsync(ResearcherTarget target, string? post, CancellationToken cancellation)
    {
        if (SlackTarget.Parse(target.Place) is not { } named)
        {
            return (null, $"\"{target}\" names no channel of Slack, for example slack:C0123456789.");
        }

        var token = named.Team is { } team
            ? await installations.FindTokenAsync(team, team, cancellation)
            : await installations.FindOnlyTokenAsync(cancellation);
        return token is null
            ? (null, "No workspace is known, or several: install the app, or name the workspace, for example slack:T0123456789/C0123456789.")
            : (new(token, named.Channel, post), null);
    }

    private async Task<ResearcherSending> PostAsync(Place to, ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var sending = await SendAsync(to, message.Id, Post(message.Transcript), attempt, cancellation);
        var count = SlackTranscript.Thread(message.Transcript).Count;
        return sending with { Parts = [.. Enumerable.Range(1, count).Select(number => string.Create(CultureInfo.InvariantCulture, $"{number}/{count}")), FilePart] };
    }

    /// <summary>The same post with what is known now; what stands in its thread stays as it was said then.</summary>
    private async Task<ResearcherSending> AmendAsync(Place to, ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        if (to.Thread is not { } post)
        {
            return new(new Settlement.Sent());
        }

        var answer = await api.CallAsync(SlackMethod.Update, to.Token, Post(message.Transcript).With("channel", to.Channel).With("ts", post), cancellation);
        return new(answer.Settle(attempt), post);
    }

    private ObjectValue Post(Transcript transcript) =>
        SlackTranscript.Post(transcript, Link(transcript));

    private Uri? Link(Transcript transcript) => ResearchLink.To(settings.PublicUrl, transcript.Id);

    /// <summary>What was said since the post, or taken back, may have changed how many parts there are; the file has all of it.</summary>
    private async Task<ResearcherSending> PartAsync(Place to, ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var parts = SlackTranscript.Thread(message.Transcript);
        return int.TryParse(message.Part.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= parts.Count
            ? await SendAsync(to, message.Id, parts[number - 1], attempt, cancellation)
            : new(new Settlement.Sent());
    }

    private async Task<ResearcherSending> SendAsync(Place to, string id, ObjectValue content, SendAttempt attempt, CancellationToken cancellation)
    {
        if (attempt.MayHaveArrived && await lookup.FindAsync(to.Token, to.Channel, to.Thread, id, attempt.EnqueuedAt, cancellation) is { } sent)
        {
            return new(new Settlement.Sent(), to.Thread ?? sent);
        }

        var answer = await api.CallAsync(SlackMethod.PostMessage, to.Token, SlackPost.Arguments(to.Channel, to.Thread, id, content), cancellation);
        return new(answer.Settle(attempt), to.Thread ?? answer.Text("ts"));
    }

    /// <summary>The upload in three steps that replaced <c>files.upload</c>.</summary>
    private async Task<ResearcherSending> FileAsync(Place to, ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation)
    {
        var name = $"transcript-{message.Transcript.Study}-{message.Transcript.Id}.md";
        if (to.Thread is not { } thread)
        {
            return Dead("The post that the file belongs to is not known.");
        }

        if (attempt.MayHaveArrived && await lookup.FindFileAsync(to.Token, to.Channel, thread, name, attempt.EnqueuedAt, cancellation) is not null)
        {
            return new(new Settlement.Sent());
        }

        var content = Encoding.UTF8.GetBytes(TranscriptMarkdown.Render(message.Transcript));
        var place = await api.CallAsync(SlackMethod.UploadAddress, to.Token, ObjectValue.Empty.With("filename", name).With("length", content.Length), cancellation);
        if (!place.IsOk)
        {
            return new(place.Settle(attempt));
        }

        if (place.Text("file_id") is not { } file || !Uri.TryCreate(place.Text("upload_url"), UriKind.Absolute, out var address))
        {
            return new(attempt.Later("Slack did not say where the file is to be sent."));
        }

        var uploaded = await api.UploadAsync(address, content, cancellation);
        if (!uploaded.IsOk)
        {
            return new(uploaded.Settle(attempt));
        }

        var completed = await api.CallAsync(
            SlackMethod.CompleteUpload,
            to.Token,
            ObjectValue.Empty
                .With("files", ListValue.Of([ObjectValue.Empty.With("id", file).With("title", name)]))
                .With("channel_id", to.Channel)
                .With("thread_ts", thread),
            cancellation);
        return new(completed.Settle(attempt));
    }

    private static ResearcherSending Dead(string reason) => new(new Settlement.Dead(reason));

    /// <summary>Where something goes, and with which token.</summary>
    private sealed record Place(string Token, string Channel, string? Thread);
}
