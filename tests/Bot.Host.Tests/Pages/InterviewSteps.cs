using Microsoft.Playwright;

namespace Bot.Host.Tests.Pages;

/// <summary>What a participant does on the interview page.</summary>
public static class InterviewSteps
{
    public static async Task HearAsync(IPage page, string text) =>
        await page.Locator(".webchat__bubble, .finished").GetByText(text).Last.WaitForAsync();

    public static async Task PickAsync(IPage page, string label) =>
        await page.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).ClickAsync();

    public static async Task SayAsync(IPage page, string text)
    {
        var box = page.GetByPlaceholder("Type your answer");
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
