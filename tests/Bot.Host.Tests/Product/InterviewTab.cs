using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>
/// The hosted interview in a tab of a browser: choices are clicked and answers are typed, as a person does it. What came over
/// the page's own connection tells when to go on; what the page shows is held against it at every step.
/// </summary>
public sealed class InterviewTab : IConversation
{
    /// <summary>The messages on the page, as a person reads them.</summary>
    private const string Shown = "[...document.querySelectorAll('#webchat .webchat__bubble__content')].map(b => b.innerText.trim().split(/\\s+/u).join(' '))";

    private readonly Lock _gate = new();
    private readonly List<ChatMessage> _all = [];
    private int _heard;

    private InterviewTab(IPage page)
    {
        Page = page;
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) => Receive(frame.Text);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                Errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser's console complained about.</summary>
    public List<string> Errors { get; } = [];

    public IReadOnlyList<ChatMessage> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    /// <summary>The box for answers.</summary>
    public ILocator Box => Page.Locator("#webchat .webchat__send-box-text-box__html-text-area");

    /// <summary>What shows that the interviewer is about to say something.</summary>
    public ILocator Dots => Page.Locator("#webchat .webchat__typing-indicator");

    /// <summary>Opens a study's interview in a tab.</summary>
    public static async Task<InterviewTab> OpenAsync(IPage page, RunningCandor candor, string study, string? segment = null)
    {
        var tab = new InterviewTab(page);
        await page.GotoAsync(new Uri(candor.Address, segment is null ? $"/i/{study}" : $"/i/{study}?segment={segment}").ToString());
        return tab;
    }

    /// <summary>Another tab in the same browser profile.</summary>
    public async Task<InterviewTab> OpenAnotherAsync(RunningCandor candor, string study) => await OpenAsync(await Page.Context.NewPageAsync(), candor, study);

    public async Task<IReadOnlyList<ChatMessage>> SayAsync(string text)
    {
        var before = All.Count;
        await GiveAsync(text);
        var own = await Until.SomeAsync(
            () => Task.FromResult(All.Skip(before).FirstOrDefault(m => !m.IsInterviewer)),
            () => $"The answer did not arrive: {text}");
        Assert.Equal(text, own.Text);
        return await HearAsync(m => m.ReplyTo == own.Id);
    }

    public async Task<IReadOnlyList<ChatMessage>> HearAsync(Func<ChatMessage, bool> fits)
    {
        var heard = await Until.SomeAsync<IReadOnlyList<ChatMessage>>(
            () => Task.FromResult<IReadOnlyList<ChatMessage>?>(All.Skip(_heard).Where(m => m.IsInterviewer).ToList() is var news && news.Any(fits) ? news : null),
            () => $"The interviewer did not say what was expected: {string.Join(" | ", All)}");
        _heard = All.Count;
        await CheckBubblesAsync();
        return heard;
    }

    /// <summary>Clicks the choice of this name, or types it when there is none, and sends it off.</summary>
    public async Task GiveAsync(string text)
    {
        var choices = Page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = text, Exact = true });
        if (await choices.CountAsync() > 0)
        {
            await choices.ClickAsync();
            return;
        }

        // Put in whole but for the last key, as from a keyboard that completes words: a key at a time takes seconds.
        await Box.ClickAsync();
        await Page.Keyboard.InsertTextAsync(text[..^1]);
        await Box.PressSequentiallyAsync(text[^1..]);
        await Box.PressAsync("Enter");
    }

    /// <summary>Holds the page against what came: every message stands there once, in order, and nothing else.</summary>
    public async Task CheckBubblesAsync()
    {
        var expected = All.Select(m => Words(m.Text)).ToArray();
        try
        {
            await Page.WaitForFunctionAsync($"expected => JSON.stringify({Shown}) === JSON.stringify(expected)", expected);
        }
        catch (TimeoutException)
        {
            Assert.Equal(expected, await Page.EvaluateAsync<string[]>(Shown));
        }
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Receive(string? frame)
    {
        if (frame is not { Length: > 0 })
        {
            return;
        }

        lock (_gate)
        {
            var news = JsonNode.Parse(frame)!["activities"]!.AsArray().Select(a => a!.AsObject())
                .Where(a => (string?)a["type"] == "message").Select(a => new ChatMessage(a));
            _all.AddRange(news.Where(m => _all.TrueForAll(known => known.Id != m.Id)));
        }
    }
}
