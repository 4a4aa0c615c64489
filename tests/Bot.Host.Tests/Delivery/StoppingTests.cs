using System.Net;
using Bot.Host.Health;
using Bot.Host.Pages.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Host.Tests.Delivery;

/// <summary>What a server answers between the moment when it is told to stop and its end.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task From_the_moment_it_is_told_to_stop_a_server_sends_everybody_elsewhere()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Bot.Host" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.UseErrorPages();
        app.UseStopping();
        app.MapGet("/healthz/live", () => "live");
        app.MapPost("/v3/directline/conversations", () => Results.Ok());
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()) };
        using var before = await SendAsync(client, HttpMethod.Post, "/v3/directline/conversations");

        app.Lifetime.StopApplication();
        using var after = await SendAsync(client, HttpMethod.Post, "/v3/directline/conversations");
        using var live = await SendAsync(client, HttpMethod.Get, "/healthz/live");

        Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, after.StatusCode);
        Assert.True(after.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string path) =>
        client.SendAsync(new HttpRequestMessage(method, new Uri(path, UriKind.Relative)), TestContext.Current.CancellationToken);
}
