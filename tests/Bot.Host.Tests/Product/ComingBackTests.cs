using Bot.Host.Tests.Pages;
using Microsoft.Playwright;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>The hosted interview when its tab is closed, opened twice, or the product dies under it.</summary>
public sealed class ComingBackTests(Browser browser) : IClassFixture<Browser>, IAsyncLifetime
{
    private const string Study = "loyalty";

    private readonly Participant _participant = new("en");
    private RunningCandor _candor = null!;

    public async ValueTask InitializeAsync() => _candor = await RunningCandor.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        await _candor.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_closed_tab_opened_again_shows_what_was_said_and_points_to_the_pending_question_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var first = await OpenAsync();
        var pending = await InterviewRun.BeginAsync(first, _participant, answers: 3);
        await first.Page.CloseAsync();

        var tab = await ReopenAsync(first);
        await HearPointerAsync(tab, pending);
        Assert.Equal(first.All.Select(m => m.Id), tab.All.Take(first.All.Count).Select(m => m.Id));
        await Browser.KeepPictureAsync(tab.Page, "product-coming-back");

        await InterviewRun.GoOnAsync(tab, _participant, pending);
        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(_candor, "complete"), tab, _participant);
    }

    [Fact]
    public async Task Loading_the_page_over_and_over_says_nothing_twice()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var first = await OpenAsync();
        var pending = await InterviewRun.BeginAsync(first, _participant, answers: 2);
        var tab = await ReopenAsync(first);
        await HearPointerAsync(tab, pending);

        // The answer comes after whatever the third loading would have said.
        var third = await ReopenAsync(first);
        await HearPointerAsync(third, pending);
        await third.SayAsync(_participant.AnswerTo(pending));

        Assert.Single(third.All, m => m.Kind == "notice" && m.Text.Contains(pending.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_crash_the_page_connects_again_by_itself_and_what_was_sent_meanwhile_arrives_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var tab = await OpenAsync();
        var pending = await InterviewRun.BeginAsync(tab, _participant, answers: 2);
        var answer = _participant.AnswerTo(pending);
        var seen = tab.All.Count;

        await _candor.KillAsync();
        await tab.Page.Locator("#notice").GetByText("The connection was lost").WaitForAsync();
        await tab.GiveAsync(answer);
        await tab.Page.Locator("#webchat").GetByText("Sending").First.WaitForAsync();
        await Browser.KeepPictureAsync(tab.Page, "product-crash-sending");
        await tab.Box.FillAsync("the next thought");
        await _candor.StartAgainAsync();

        var own = await Until.SomeAsync(() => Task.FromResult(tab.All.Skip(seen).FirstOrDefault(m => !m.IsInterviewer)), () => "The answer was lost.");
        var heard = await tab.HearAsync(m => m.ReplyTo == own.Id);
        await tab.Page.Locator("#notice").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        Assert.Equal("the next thought", await tab.Box.InputValueAsync());
        await tab.Box.FillAsync("");

        await InterviewRun.GoOnAsync(tab, _participant, heard[^1]);
        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(_candor, "complete"), tab, _participant);
    }

    [Fact]
    public async Task After_a_crash_a_page_that_is_opened_again_points_to_the_pending_question_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var first = await OpenAsync();
        var pending = await InterviewRun.BeginAsync(first, _participant, answers: 2);
        await _candor.KillAsync();
        await _candor.StartAgainAsync();

        var tab = await ReopenAsync(first);
        await HearPointerAsync(tab, pending);

        await InterviewRun.GoOnAsync(tab, _participant, pending);
        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(_candor, "complete"), tab, _participant);
    }

    [Fact]
    public async Task Two_tabs_show_the_same_interview_and_either_may_answer()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var left = await OpenAsync();
        var pending = await InterviewRun.BeginAsync(left, _participant, answers: 2);
        var right = await left.OpenAnotherAsync(_candor, Study);
        await HearPointerAsync(right, pending);

        await left.Page.BringToFrontAsync();
        var next = (await left.SayAsync(_participant.AnswerTo(pending)))[^1];
        await right.HearAsync(m => m.Id == next.Id);
        await right.Page.BringToFrontAsync();
        await InterviewRun.GoOnAsync(right, _participant, next);

        await Until.TrueAsync(() => Task.FromResult(left.All.Count == right.All.Count), "The other tab fell behind.");
        await left.CheckBubblesAsync();
        await left.Page.GetByText("The interview is over").WaitForAsync();
        InterviewRun.CheckTranscript(await Researcher.OnlyAsync(_candor, "complete"), right, _participant);
    }

    [Fact]
    public async Task After_the_end_the_same_address_says_that_the_interview_is_over_and_another_study_begins()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        var first = await OpenAsync();
        await InterviewRun.ToTheEndAsync(first, _participant);

        var again = await ReopenAsync(first);
        await again.Page.GetByText("The interview is over").WaitForAsync();
        await again.CheckBubblesAsync();
        Assert.False(await again.Box.IsVisibleAsync());
        Assert.Equal(first.All.Select(m => m.Id), again.All.Select(m => m.Id));

        var other = new Participant("en");
        var churn = await first.OpenAnotherAsync(_candor, "churn");
        await InterviewRun.ToTheEndAsync(churn, other);
        var list = await Researcher.ListAsync(_candor, "?study=churn");
        Assert.Equal("complete", (string?)Assert.Single(list)["status"]);
        Assert.Equal(2, (await Researcher.ListAsync(_candor)).Count);
    }

    private async Task<InterviewTab> OpenAsync() =>
        await InterviewTab.OpenAsync(await browser.OpenAsync(new Look(Phone: false, ColorScheme.Light).Profile("en")), _candor, Study);

    /// <summary>A tab in the profile of another that is closed first, as a person does it who comes back.</summary>
    private async Task<InterviewTab> ReopenAsync(InterviewTab left)
    {
        var page = await left.Page.Context.NewPageAsync();
        foreach (var other in left.Page.Context.Pages.Where(p => p != page).ToList())
        {
            await other.CloseAsync();
        }

        return await InterviewTab.OpenAsync(page, _candor, Study);
    }

    /// <summary>The question is pointed to in words that contain it, once, and not asked again.</summary>
    private static async Task HearPointerAsync(InterviewTab tab, ChatMessage pending)
    {
        await tab.HearAsync(m => m.Kind == "notice" && m.Text.Contains(pending.Text, StringComparison.Ordinal));
        Assert.Single(tab.All, m => m.Kind == "notice" && m.Text.Contains(pending.Text, StringComparison.Ordinal));
        Assert.Single(tab.All, m => m.Text == pending.Text);
    }
}
