using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;

namespace Bot.Host.Delivery;

/// <summary>
/// Posts transcripts as JSON to a webhook, signed as Standard Webhooks says. Exactly once for a receiver that
/// deduplicates by <c>webhook-id</c>.
/// </summary>
/// <param name="site">How the outside reaches this installation; null leaves links out.</param>
public sealed class WebhookChannel(HttpClient http, WebhookSignature signature, Uri? site) : IResearcherChannel, IAlertChannel
{
    public string Scheme => "webhook";

    public async Task<ResearcherSending> SendAsync(ResearcherMessage message, SendAttempt attempt, CancellationToken cancellation) =>
        new(await PostAsync(message.Target, message.Id, JsonSerializer.SerializeToUtf8Bytes(message.Transcript, TranscriptJson.Transcript), attempt, cancellation));

    public Task<Settlement> AlertAsync(ResearcherAlert alert, SendAttempt attempt, CancellationToken cancellation)
    {
        var about = alert.Transcript;
        var notice = new AlertNotice(AlertNotice.SchemaName, alert.Id, alert.Reason, about.Id, about.Study, about.Participant, about.Segment, attempt.EnqueuedAt, ResearchLink.To(site, about.Id));
        return PostAsync(alert.Target, alert.Id, JsonSerializer.SerializeToUtf8Bytes(notice, AlertJson.Default.AlertNotice), attempt, cancellation);
    }

    private async Task<Settlement> PostAsync(ResearcherTarget target, string id, byte[] body, SendAttempt attempt, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Place) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", attempt.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", signature.Sign(id, attempt.Now, body));
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            return Settle(response, attempt);
        }
        catch (HttpRequestException fault)
        {
            return attempt.Later($"The webhook could not be reached ({fault.HttpRequestError}).");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return attempt.Later("The webhook did not answer in time.");
        }
    }

    private static Settlement Settle(HttpResponseMessage response, SendAttempt attempt)
    {
        var status = (int)response.StatusCode;
        var said = $"The webhook answered {status.ToString(CultureInfo.InvariantCulture)}.";
        return response.StatusCode switch
        {
            _ when response.IsSuccessStatusCode => new Settlement.Sent(),
            HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests => attempt.Later(said, RetryAfter(response, attempt)),
            _ when status >= 500 => attempt.Later(said, RetryAfter(response, attempt)),
            _ => new Settlement.Dead(said),
        };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, SendAttempt attempt) =>
        response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - attempt.Now,
            _ => null,
        };
}
