using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A webhook that refuses everything for good until it is told otherwise.</summary>
internal sealed class RefusingHook : IAsyncLifetime
{
    private WebApplication _receiver = null!;
    private int _answer = StatusCodes.Status410Gone;

    /// <summary>The status that it answers with.</summary>
    public int Answer
    {
        set => Volatile.Write(ref _answer, value);
    }

    /// <summary>Its host and port.</summary>
    public string Host => new Uri(Address).Authority;

    private string Address => _receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/secret-path";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _receiver = builder.Build();
        _receiver.MapPost("/secret-path", () => Results.StatusCode(Volatile.Read(ref _answer)));
        await _receiver.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    /// <summary>A product that brings transcripts here.</summary>
    public Task<RunningCandor> StartCandorAsync() =>
        RunningCandor.StartAsync(("Researcher__Channel", $"webhook:{Address}"), ("Webhook__Secret", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    /// <summary>Holds an interview whose transcript is refused.</summary>
    public static async Task FailAsync(RunningCandor candor, string study)
    {
        var before = await LettersAsync(candor);
        var chat = await Chat.StartAsync(candor, study, language: "en");
        await chat.SayAsync("yes");
        await chat.SayAsync("In 2021 the delivery came late, and so I ordered less after that.");
        await chat.SayAsync("stop");
        await Until.TrueAsync(async () => await LettersAsync(candor) > before, "There is no dead letter.");
    }

    private static async Task<int> LettersAsync(RunningCandor candor) =>
        (await candor.Http.GetStringAsync(new Uri("/research/letters", UriKind.Relative), TestContext.Current.CancellationToken)).Split("answered 410").Length;
}
