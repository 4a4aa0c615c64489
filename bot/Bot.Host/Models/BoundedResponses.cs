namespace Bot.Host.Models;

/// <summary>Refuses answers that are larger than any answer to a question of ours: a server that never stops must not fill the memory.</summary>
internal sealed class BoundedResponses : DelegatingHandler
{
    /// <summary>In bytes.</summary>
    public const int Most = 256 * 1024;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            // Reading all of it here bounds it, whatever the caller would do with the stream.
            await response.Content.LoadIntoBufferAsync(Most, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
