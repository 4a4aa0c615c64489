using System.Text.Json.Nodes;
using Bot.Adaptive.Activities;
using Bot.Adaptive.Values;
using Bot.Host.Channels.Teams;
using Bot.Host.Channels.Teams.Connector;
using Bot.Host.Channels.Teams.Research;
using Bot.Host.Delivery;
using Bot.Host.Tests.Pages;
using Bot.Host.Tests.Stores;
using Bot.Interviews.Privacy.Sealing;
using Bot.Interviews.Stores;
using Bot.Interviews.Stores.InMemory;
using Bot.Interviews.Transcripts;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace Bot.Host.Tests.Teams;

/// <summary>Finished interviews in a channel of Teams: what goes over the wire to the connector.</summary>
public sealed class TeamsPostTests : IAsyncLifetime
{
    private const string Channel = "19:research@thread.tacv2";
    private readonly HttpClient _http = new() { Timeout = TeamsLimits.CallTimeout };
    private StandInBotService _service = null!;
    private TeamsResearcherChannel _channel = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _service = await StandInBotService.StartAsync();
        var time = TimeProvider.System;
        var settings = new TeamsSettings
        {
            AppId = StandInBotService.AppId,
            TenantId = StandInBotService.Tenant,
            Credential = new BotCredential.Secret(StandInBotService.Password),
            Metadata = new Uri(_service.Address, "/v1/.well-known/openidconfiguration"),
            Login = _service.Address + "{tenant}",
            Hosts = new ServiceHosts([], loopback: true),
        };
        var stores = InMemoryStore.Open(new SteppedTime(time.GetUtcNow()), trustsCallers: true);
        var references = new ConversationReferences(stores.Catalogue, new Vault(MasterKeys.Parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="), stores.Keys, time));
        await references.NoteAsync(Mentioned(), Stop);
        _channel = new(new ConnectorClient(_http, settings.Hosts, new ConnectorTokens(new LoginGrant(_http, settings, time), time), new ConnectorPace(time), time), references, publicUrl: null);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_correction_after_the_end_changes_the_card_of_the_post_and_posts_nothing()
    {
        var transcript = SampleTranscripts.Complete;
        var post = await SendAsync(transcript, "", null);
        foreach (var part in post.Parts!)
        {
            await SendAsync(transcript, part, post.PostId);
        }

        var posted = _service.Calls.Count;
        var quote = transcript.Summary!.Quotes[0];
        const string Corrected = "I have to correct myself: it was in 1999.";
        var corrected = transcript with { Summary = transcript.Summary with { Quotes = [quote with { Text = Corrected }, .. transcript.Summary.Quotes.Skip(1)] } };
        var amended = await SendAsync(corrected, ResearcherMessage.Amendment, post.PostId);

        Assert.IsType<Settlement.Sent>(amended.Settlement);
        Assert.Null(amended.Parts);
        var call = Assert.Single(_service.Calls.Skip(posted));
        Assert.Equal(("PUT", $"v3/conversations/{Channel}/activities/{post.PostId}"), (call.Method, call.Path));
        Assert.Contains(Corrected, Texts(call), StringComparison.Ordinal);
        Assert.DoesNotContain(quote.Text, Texts(call), StringComparison.Ordinal);
        Assert.Contains(quote.Text, Texts(_service.Calls.First()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, typeof(Settlement.Retry))]
    [InlineData(502, typeof(Settlement.Retry))]
    [InlineData(404, typeof(Settlement.Dead))]
    public async Task A_correction_that_the_connector_refuses_is_tried_again_or_given_up_and_never_posted_anew(int status, Type settlement)
    {
        var post = await SendAsync(SampleTranscripts.Complete, "", null);
        _service.Misbehaves = call => call.Method == "PUT" ? Results.StatusCode(status) : null;

        Assert.IsType(settlement, (await SendAsync(SampleTranscripts.Complete, ResearcherMessage.Amendment, post.PostId)).Settlement);
        Assert.Single(_service.Calls, call => call.Method == "POST");
    }

    private Task<ResearcherSending> SendAsync(Transcript transcript, string part, string? post)
    {
        var now = TimeProvider.System.GetUtcNow();
        return _channel.SendAsync(new(new("teams", Channel), $"msg_{transcript.Id}_{part}", part, post, transcript), new(0, now, now), Stop);
    }

    /// <summary>Everything that a card shows.</summary>
    private static string Texts(ConnectorCall call)
    {
        var found = new List<string>();
        Walk(call.Body);
        return string.Join('\n', found);

        void Walk(JsonNode? node)
        {
            foreach (var inside in node switch { JsonObject item => item.Select(p => p.Value), JsonArray list => list, _ => [] })
            {
                Walk(inside);
            }

            if (node is JsonObject run && (string?)run["type"] is "TextRun" or "TextBlock")
            {
                found.Add((string)node!["text"]!);
            }
        }
    }

    /// <summary>What makes the channel known: the bot was mentioned there.</summary>
    private Activity Mentioned()
    {
        var activity = _service.Activity();
        activity["conversation"] = new JsonObject { ["conversationType"] = "channel", ["isGroup"] = true, ["id"] = Channel, ["tenantId"] = StandInBotService.Tenant };
        return new((ObjectValue)Json.Parse(activity.ToJsonString()));
    }
}
