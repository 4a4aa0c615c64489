using System.Net;
using Bot.Host.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The researcher's page about people, in a browser, outside Development.</summary>
public sealed class PeoplePageTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Key = "a-research-key-for-tests";
    private const string Roster = "name,address,segment,tenure,value,language,timezone\nAnn Lee,ann.lee@example.com,at-risk,30,high,de,Europe/Berlin\nBen Okafor,ben@example.com,recently-churned,18,growing,,\n<b>Cleo</b>,slack:U0CLEO,,,,,\n";

    private RunningCandor _candor = null!;

    public async ValueTask InitializeAsync() => _candor = await RunningCandor.StartAsync(
        ("ASPNETCORE_ENVIRONMENT", "Production"), ("Research__ApiKey", Key), ("PublicUrl", "https://interviews.example.com"),
        ("Mail__Host", "127.0.0.1"), ("Mail__Port", "9"), ("Mail__Tls", "none"), ("Mail__From", "research@example.com"));

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        await _candor.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_roster_is_uploaded_people_are_invited_and_links_are_made_copied_and_revoked()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var page = await SignInAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "People" }).ClickAsync();
        await page.WaitForURLAsync("**/research/people/churn");
        await KeepPicturesAsync(page, "product-people-empty");

        await UploadAsync(page, "name,address,segment,tenure,value,language\nAnn,ann@example,atrisk,two,,\n");
        await page.GetByRole(AriaRole.Alert).GetByText("Nothing was imported: 3 errors in the file.").WaitForAsync();
        Assert.Equal(3, await page.Locator(".notice-error tbody tr").CountAsync());
        await KeepPicturesAsync(page, "product-people-errors");

        await UploadAsync(page, Roster);
        await page.GetByRole(AriaRole.Status).GetByText("3 people in the file: 3 added, 0 changed, 0 as they were.").WaitForAsync();
        await page.GetByText("<b>Cleo</b>").WaitForAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Make links" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("1 link is made.").WaitForAsync();
        var address = await page.Locator(".addresses code").InnerTextAsync();
        Assert.Matches("^https://interviews.example.com/i/[A-Za-z0-9_-]{22}$", address);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copied" }).WaitForAsync();
        Assert.Equal(address, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));

        await page.Locator("section").Filter(new() { HasText = "Invitations" }).GetByLabel("Segment").SelectOptionAsync("at-risk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Invite" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("1 invited").WaitForAsync();
        await KeepPicturesAsync(page, "product-people");

        await page.GetByRole(AriaRole.Button, new() { Name = "Take back the invitation to Ann Lee" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("The invitation is taken back").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke the link" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).GetByText("The link is revoked").WaitForAsync();
        Assert.Equal(HttpStatusCode.Gone, (await _candor.Http.GetAsync(new Uri(new Uri(address).AbsolutePath, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Empty(await Browser.ViolationsAsync(page));
    }

    [Theory]
    [InlineData("import")]
    [InlineData("invite")]
    [InlineData("links")]
    [InlineData("links/revoke")]
    [InlineData("invitations/revoke")]
    public async Task A_form_of_another_site_changes_nothing(string action)
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var page = await SignInAsync();
        await page.GotoAsync(Address("/research/people/churn"));
        var token = await page.Locator("input[name=form-token]").First.GetAttributeAsync("value");
        var cookie = string.Join("; ", (await page.Context.CookiesAsync()).Select(c => $"{c.Name}={c.Value}"));

        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(action, cookie, token: "", origin: null, site: null));
        Assert.Equal(HttpStatusCode.Forbidden, await PostAsync(action, cookie, token: new string('0', 32), origin: null, site: null));
        Assert.NotEqual(HttpStatusCode.OK, await PostAsync(action, cookie, token!, "https://evil.example", site: null));
        Assert.NotEqual(HttpStatusCode.OK, await PostAsync(action, cookie, token!, "null", site: null));
        Assert.NotEqual(HttpStatusCode.OK, await PostAsync(action, cookie, token!, origin: null, "cross-site"));
        Assert.NotEqual(HttpStatusCode.OK, await PostAsync(action, cookie: "", token!, origin: null, site: null));
    }

    [Fact]
    public async Task The_page_is_accessible()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var page = await SignInAsync();
        await page.GotoAsync(Address("/research/people/churn"));
        await UploadAsync(page, Roster);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make links" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).WaitForAsync();

        Assert.Empty(await Browser.AxeAsync(page));
    }

    private async Task<HttpStatusCode> PostAsync(string action, string cookie, string token, string? origin, string? site)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler);
        using var request = new HttpRequestMessage(HttpMethod.Post, Address($"/research/people/churn/{action}"))
        {
            Content = new FormUrlEncodedContent([new("form-token", token), new("count", "1"), new("days", "1"), new("id", "x")]),
        };
        if (cookie.Length > 0)
        {
            request.Headers.Add("Cookie", cookie);
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (site is not null)
        {
            request.Headers.Add("Sec-Fetch-Site", site);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static async Task UploadAsync(IPage page, string file)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "roster.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
    }

    private async Task<IPage> SignInAsync()
    {
        var page = await browser.OpenAsync();
        await page.GotoAsync(Address("/research/sign-in"));
        await page.Locator("input[name=key]").FillAsync(Key);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/research");
        return page;
    }

    private string Address(string path) => new Uri(_candor.Address, path).ToString();

    private static async Task KeepPicturesAsync(IPage page, string name)
    {
        foreach (var look in from phone in new[] { true, false } from scheme in new[] { ColorScheme.Light, ColorScheme.Dark } select new Look(phone, scheme))
        {
            var size = look.Profile("en").ViewportSize!;
            await page.SetViewportSizeAsync(size.Width, size.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = look.Scheme });
            Assert.Equal(0, await Browser.SidewaysAsync(page));
            await Browser.KeepPictureAsync(page, $"{name}-{look}", whole: true);
        }
    }
}
