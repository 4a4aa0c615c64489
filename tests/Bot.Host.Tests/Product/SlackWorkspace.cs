using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>
/// A workspace of Slack that stands in for the real one: the shared stand-in, proven with Slack's own libraries, as a process
/// on a free port. It refuses what Slack would refuse and notes every violation.
/// </summary>
public sealed class SlackWorkspace : IAsyncDisposable
{
    /// <summary>What the stand-in signs with.</summary>
    public const string SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5";

    public const string BotToken = "xoxb-fake-bot-token";

    public const string Alice = "U0ALICE001";

    public const string Bob = "U0BOB00001";

    public const string Carol = "U0CAROL001";

    public const string General = "C0GENERAL1";

    private static readonly string s_program = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/channels/slack_fake/server.mjs"));

    private readonly Uri _address = new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{RunningCandor.FreePort()}"));
    private readonly HttpClient _control;
    private Process? _process;

    private SlackWorkspace() => _control = new HttpClient { BaseAddress = new Uri(_address, "/_control/"), Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>Where the stand-in listens.</summary>
    public Uri Address => _address;

    /// <summary>Its Web API.</summary>
    public Uri Api => new(_address, "/api/");

    /// <summary>Whether the stand-in is at hand.</summary>
    public static bool IsThere => File.Exists(s_program);

    /// <summary>Skips the test where it is not.</summary>
    public static void SkipUnlessThere() => Assert.SkipUnless(IsThere, $"The shared stand-in for Slack is not here: {s_program}");

    /// <summary>Chooses where it will listen; skips the test where the stand-in is not at hand.</summary>
    public static SlackWorkspace Prepare()
    {
        SkipUnlessThere();
        return new SlackWorkspace();
    }

    /// <summary>The settings that point Candor here, for what comes over HTTP.</summary>
    public (string Name, string Value)[] Http =>
        [("Slack__BotToken", BotToken), ("Slack__SigningSecret", SigningSecret), ("Slack__ApiUrl", Api.ToString())];

    /// <summary>The settings that point Candor here, for what comes by Socket Mode.</summary>
    public (string Name, string Value)[] Socket =>
        [("Slack__BotToken", BotToken), ("Slack__AppToken", "xapp-1-A0FAKEAPP1-fake"), ("Slack__ApiUrl", Api.ToString())];

    /// <summary>Starts it.</summary>
    /// <param name="bot">Where it sends what happens; null when all goes by Socket Mode, or nothing does.</param>
    /// <param name="options">Further options of the stand-in.</param>
    public async Task StartAsync(Uri? bot, params string[] options)
    {
        string[] addresses = bot is null ? ["--mode", "socket"] :
        [
            "--mode", "http",
            "--bot", new Uri(bot, "/slack/events").ToString(),
            "--interactive", new Uri(bot, "/slack/interactivity").ToString(),
            "--command", new Uri(bot, "/slack/commands").ToString(),
        ];
        var start = new ProcessStartInfo("node", [s_program, "--port", _address.Port.ToString(CultureInfo.InvariantCulture), .. addresses, .. options])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = Process.Start(start)!;
        _process.BeginErrorReadLine();
        Assert.NotNull(await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Does something in the workspace: <c>user/dm</c>, <c>fault</c>, <c>bad</c>, ….</summary>
    public async Task<JsonObject> DoAsync(string what, object? with = null)
    {
        using var response = await _control.PostAsJsonAsync(new Uri(what, UriKind.Relative), with ?? new { }, TestContext.Current.CancellationToken);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Reads something: <c>messages?user=</c>, <c>calls</c>, <c>state</c>, ….</summary>
    public async Task<JsonObject> SeeAsync(string what) =>
        (await _control.GetFromJsonAsync<JsonObject>(new Uri(what, UriKind.Relative), TestContext.Current.CancellationToken))!;

    /// <summary>What the app said to somebody, or in a channel, in order.</summary>
    public async Task<IReadOnlyList<JsonObject>> SaidAsync(string where) =>
        [.. (await SeeAsync($"messages?{(where[0] == 'U' ? "user" : "channel")}={where}"))["messages"]!.AsArray().Select(m => m!.AsObject())];

    /// <summary>The calls of a method of the Web API.</summary>
    public async Task<IReadOnlyList<JsonObject>> CallsAsync(string method) =>
        [.. (await SeeAsync($"calls?method={method}"))["calls"]!.AsArray().Select(c => c!.AsObject())];

    /// <summary>Nothing was sent that Slack would refuse, nor anything that it advises against; and nothing was refused.</summary>
    /// <param name="expected">Errors that tests of the same workspace bring about on purpose.</param>
    public async Task CheckAsync(params string[] expected)
    {
        Assert.Empty((await SeeAsync("violations"))["violations"]!.AsArray().Select(v => v!.ToJsonString()));
        Assert.Empty((await SeeAsync("calls"))["calls"]!.AsArray().Where(c => (bool?)c!["ok"] != true && !expected.Contains((string?)c["error"])).Select(c => c!.ToJsonString()));
    }

    /// <summary>Waits until everything that the workspace told was taken.</summary>
    public Task TakenAsync() => Until.TrueAsync(
        async () => (await SeeAsync("deliveries"))["deliveries"]!.AsArray().All(d => (bool?)d!["done"] == true),
        "The workspace still waits for an answer.");

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        _control.Dispose();
    }
}
