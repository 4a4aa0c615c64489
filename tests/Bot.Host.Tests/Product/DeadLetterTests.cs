using System.Net;
using System.Text.RegularExpressions;
using Bot.Host.Tests.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>A transcript that a webhook refuses for good: seen, put back and thrown away at a terminal and in a browser.</summary>
public sealed partial class DeadLetterTests(Browser browser) : IAsyncLifetime, IClassFixture<Browser>
{
    private WebApplication _receiver = null!;
    private int _calls;
    private int _answer = StatusCodes.Status410Gone;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Hook => _receiver.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/secret-path";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _receiver = builder.Build();
        _receiver.MapPost("/secret-path", () =>
        {
            Interlocked.Increment(ref _calls);
            return Results.StatusCode(Volatile.Read(ref _answer));
        });
        await _receiver.StartAsync(Cancel);
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    [Fact]
    public async Task What_was_refused_is_listed_without_words_put_back_and_thrown_away_each_with_a_trace()
    {
        await using var candor = await StartAsync();
        await FailAsync(candor, "loyalty");

        var listed = await RunAsync(candor, "list");
        var letter = Letter().Match(listed.Output).Value;
        Assert.Equal((0, ""), (listed.Code, listed.Errors));
        Assert.Contains($"the transcript to webhook {new Uri(Hook).Authority}", listed.Output, StringComparison.Ordinal);
        Assert.Contains("The webhook answered 410.", listed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-path", listed.Output, StringComparison.Ordinal);
        Assert.Contains("bytes, sealed", (await RunAsync(candor, "show", letter)).Output, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(candor, "show", "no:such:1")).Code);
        Assert.Equal(1, (await RunAsync(candor, "replay")).Code);

        Volatile.Write(ref _answer, StatusCodes.Status204NoContent);
        Assert.Equal("1 letter was put back.", (await RunAsync(candor, "replay", letter)).Output);
        await Until.TrueAsync(() => Task.FromResult(candor.Output.Contains("Delivered", StringComparison.Ordinal)), () => candor.Output);
        Assert.Equal("There are no dead letters.", (await RunAsync(candor)).Output);

        Volatile.Write(ref _answer, StatusCodes.Status410Gone);
        await FailAsync(candor, "churn");
        await CheckPageAsync(candor);
        Assert.Contains("was discarded (browser)", candor.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_is_sound_on_a_phone_and_a_desk_in_light_and_dark()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        await using var candor = await StartAsync();
        var page = await browser.OpenAsync();
        await page.GotoAsync(new Uri(candor.Address, "/research/letters").ToString());
        await LookAsync(page, "letters-none");

        await FailAsync(candor, "loyalty");
        await FailAsync(candor, "churn");
        await page.ReloadAsync();
        await LookAsync(page, "letters-some");

        await page.GetByRole(AriaRole.Button, new() { Name = "Throw away" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("The letter was thrown away.").WaitForAsync();
        await LookAsync(page, "letters-discarded");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try all again" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("One letter was put back and is tried again now.").WaitForAsync();
        Assert.Empty(await Browser.ViolationsAsync(page));
        await browser.CloseAsync();
    }

    private Task<RunningCandor> StartAsync() =>
        RunningCandor.StartAsync(("Researcher__Channel", $"webhook:{Hook}"), ("Webhook__Secret", "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="));

    /// <summary>Holds an interview whose transcript is refused.</summary>
    private async Task FailAsync(RunningCandor candor, string study)
    {
        var before = Volatile.Read(ref _calls);
        var chat = await Chat.StartAsync(candor, study, language: "en");
        await chat.SayAsync("yes");
        await chat.SayAsync("In 2021 the delivery came late, and so I ordered less after that.");
        await chat.SayAsync("stop");
        await Until.TrueAsync(() => Task.FromResult(Volatile.Read(ref _calls) > before), "The webhook was not called.");
        await Until.TrueAsync(
            async () => (await candor.Http.GetStringAsync(new Uri("/research/letters", UriKind.Relative), Cancel)).Contains("answered 410", StringComparison.Ordinal),
            "There is no dead letter.");
    }

    private static async Task CheckPageAsync(RunningCandor candor)
    {
        var page = await candor.Http.GetStringAsync(new Uri("/research/letters", UriKind.Relative), Cancel);
        Assert.DoesNotContain("delivery came late", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-path", page, StringComparison.Ordinal);
        Assert.Contains("was replayed (command line)", page, StringComparison.Ordinal);

        using var foreign = await PostAsync(candor, "wrong", Field().Match(page).Groups[1].Value);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using var discarded = await PostAsync(candor, Token().Match(page).Groups[1].Value, Field().Match(page).Groups[1].Value);
        Assert.Contains("The letter was thrown away.", await discarded.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        using var again = await PostAsync(candor, Token().Match(page).Groups[1].Value, Field().Match(page).Groups[1].Value);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(RunningCandor candor, string token, string letter) => candor.Http.PostAsync(
        new Uri("/research/letters/discard", UriKind.Relative),
        new FormUrlEncodedContent([KeyValuePair.Create("form-token", token), KeyValuePair.Create("letter", letter)]),
        Cancel);

    private static Task<CommandRun> RunAsync(RunningCandor candor, params string[] arguments) =>
        CommandRun.InAsync(candor.Folder, ["redeliver", .. arguments, "--data", candor.Folder]);

    private static async Task LookAsync(IPage page, string name)
    {
        foreach (var look in from phone in new[] { true, false } from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select new Look(phone, scheme))
        {
            var size = look.Profile("en").ViewportSize!;
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });
            await Browser.KeepPictureAsync(page, $"{name}-{look}", whole: true);
            Assert.Equal(0, await Browser.SidewaysAsync(page));
            if (look.Scheme is ColorScheme.Light == look.Phone)
            {
                Assert.Empty(await Browser.AxeAsync(page));
            }
        }
    }

    [GeneratedRegex(@"\S+:researcher:0:\d+")]
    private static partial Regex Letter();

    [GeneratedRegex("name=\"letter\" value=\"([^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
