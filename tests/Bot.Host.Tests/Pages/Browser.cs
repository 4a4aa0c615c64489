using System.Text.Json;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Pages;

/// <summary>Debian's chromium, one for all tests of a class, and what they look at in it.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const float Patience = 10_000;

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Headless = true, Args = ["--no-sandbox"] });
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Closes all pages: what a test leaves open would go on talking into the next one.</summary>
    public async ValueTask CloseAsync()
    {
        foreach (var context in _browser.Contexts.ToList())
        {
            await context.CloseAsync();
        }
    }

    /// <summary>A page in a profile of its own.</summary>
    public async Task<IPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        var context = await _browser.NewContextAsync(options ?? new());
        await context.AddInitScriptAsync(
            "window.violations = []; document.addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample));");
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        var output = TestContext.Current.TestOutputHelper;
        page.Console += (_, message) => output?.WriteLine($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => output?.WriteLine($"uncaught: {error}");
        return page;
    }

    /// <summary>What the Content-Security-Policy refused since the page was opened.</summary>
    public static async Task<string[]> ViolationsAsync(IPage page) => await page.EvaluateAsync<string[]>("window.violations");

    /// <summary>What axe-core (WCAG 2.2 A and AA and best practices) finds wrong, one line for each rule and element.</summary>
    public static async Task<string[]> AxeAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests/clients/node_modules/axe-core/axe.min.js")));
        }

        var report = await page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        return [.. report.GetProperty("violations").EnumerateArray().SelectMany(violation =>
            violation.GetProperty("nodes").EnumerateArray().Select(node => $"{violation.GetProperty("id")}: {node.GetProperty("html")} {node.GetProperty("failureSummary")}"))];
    }

    /// <summary>Waits until the conversation shows its newest message.</summary>
    public static async Task SettleAsync(IPage page) =>
        await page.EvaluateAsync("""
            () => new Promise(settled => {
              const check = () => {
                const scroller = document.querySelector('.webchat__basic-transcript__scrollable');
                scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2 ? settled() : requestAnimationFrame(check);
              };
              requestAnimationFrame(() => requestAnimationFrame(check));
            })
            """);

    /// <summary>How many pixels can be scrolled sideways: more than none means that something does not fit.</summary>
    public static async Task<int> SidewaysAsync(IPage page) =>
        await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Keeps a picture for people to look at, in <c>artifacts/screenshots</c>.</summary>
    public static async Task KeepPictureAsync(IPage page, string name, bool whole = false) =>
        await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts/screenshots", $"{name}.png"), FullPage = whole });
}
