using System.Net;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Workspaces install the app themselves.</summary>
public sealed class SlackInstallTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_workspace_installs_the_app_is_interviewed_and_removes_it(bool rotates)
    {
        var workspace = SlackWorkspace.Prepare();
        await using (workspace)
        {
            await using var candor = await RunningCandor.StartAsync(
                ("Slack__ClientId", "100.200"), ("Slack__ClientSecret", "fake-client-secret"), ("Slack__SigningSecret", SlackWorkspace.SigningSecret), ("Slack__ApiUrl", workspace.Api.ToString()));
            await workspace.StartAsync(candor.Address, rotates ? ["--rotate"] : []);
            using var browser = Browser(candor);

            var done = await FollowAsync(browser, new Uri(candor.Address, "/slack/install"));
            Assert.Equal(HttpStatusCode.OK, done.Status);
            Assert.Contains("in your workspace", done.Page, StringComparison.Ordinal);

            var chat = new SlackChat(workspace, SlackWorkspace.Alice);
            await chat.WriteAsync("start loyalty");
            await chat.HearAsync(m => m.Kind == "consent");
            Assert.DoesNotContain(await workspace.CallsAsync("chat.postMessage"), c => (bool?)c["ok"] != true);

            await workspace.DoAsync("uninstall");
            var sent = (await workspace.CallsAsync("chat.postMessage")).Count;
            await workspace.DoAsync("user/dm", new { user = SlackWorkspace.Alice, text = "Yes, I agree" });
            await Until.TrueAsync(() => Task.FromResult(candor.Output.Contains("has not installed the app", StringComparison.Ordinal)), () => candor.Output);
            Assert.Equal(sent, (await workspace.CallsAsync("chat.postMessage")).Count);
            Assert.DoesNotContain("xoxb-", candor.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("xoxe", candor.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_return_that_was_not_begun_here_or_was_used_or_declined_shows_a_page_and_changes_nothing()
    {
        var workspace = SlackWorkspace.Prepare();
        await using (workspace)
        {
            await using var candor = await RunningCandor.StartAsync(
                ("Slack__ClientId", "100.200"), ("Slack__ClientSecret", "fake-client-secret"), ("Slack__SigningSecret", SlackWorkspace.SigningSecret), ("Slack__ApiUrl", workspace.Api.ToString()));
            await workspace.StartAsync(candor.Address);
            using var browser = Browser(candor);
            using var another = Browser(candor);

            var toSlack = (await browser.GetAsync(new Uri(candor.Address, "/slack/install"), TestContext.Current.CancellationToken)).Headers.Location!;
            var back = (await browser.GetAsync(toSlack, TestContext.Current.CancellationToken)).Headers.Location!;
            var declined = (await browser.GetAsync(new Uri(toSlack + "&deny=1"), TestContext.Current.CancellationToken)).Headers.Location!;

            Assert.Equal(HttpStatusCode.BadRequest, (await FollowAsync(another, back)).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await FollowAsync(browser, new Uri(candor.Address, "/slack/oauth_redirect?code=x&state=" + new string('0', 64)))).Status);

            toSlack = (await browser.GetAsync(new Uri(candor.Address, "/slack/install"), TestContext.Current.CancellationToken)).Headers.Location!;
            declined = (await browser.GetAsync(new Uri(toSlack + "&deny=1"), TestContext.Current.CancellationToken)).Headers.Location!;
            var page = await FollowAsync(browser, declined);
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.Contains("was not installed", page.Page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.BadRequest, (await FollowAsync(browser, declined)).Status);
            Assert.Empty(await workspace.CallsAsync("oauth.v2.access"));

            var installed = new Uri(candor.Address, "/slack/install");
            Assert.Equal(HttpStatusCode.OK, (await FollowAsync(browser, installed)).Status);
        }
    }

    private static HttpClient Browser(RunningCandor candor)
    {
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = candor.Address };
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return browser;
    }

    private static async Task<(HttpStatusCode Status, string Page)> FollowAsync(HttpClient browser, Uri address)
    {
        while (true)
        {
            using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            if (response.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                continue;
            }

            return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }
}
