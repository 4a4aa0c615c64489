using Bot.Interviews.Turns;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Bot.Host.Tests.Product;

/// <summary>Somebody who went away in the middle of an interview in Slack, and somebody who needs a person there.</summary>
public sealed class SlackReminderTests
{
    [Fact]
    public async Task Who_went_away_is_reminded_where_they_were_and_goes_on_and_danger_is_told_to_the_researchers_at_once()
    {
        Assert.SkipUnless(LongRun.IsOn, LongRun.Reason);
        SlackWorkspace.SkipUnlessThere();
        await using var slack = await SlackCandor.StartAsync(socket: false, ("Researcher__Channel", $"slack:{SlackWorkspace.General}"), ("PublicUrl", "https://interviews.example.com"));
        var chat = new SlackChat(slack.Workspace, SlackWorkspace.Bob);
        var consent = (await chat.SayAsync("start loyalty"))[^1];
        var question = (await chat.SayAsync(consent.Choices[0]))[^1];

        await slack.Candor.StopAsync();
        await MakeDueAsync(slack.Candor, Reminder.Timer);
        await slack.Candor.StartAgainAsync();

        var reminded = await chat.HearAsync(m => m.Text.EndsWith(question.Text, StringComparison.Ordinal));
        Assert.Contains(reminded, m => m.Text.Contains("in the middle of an interview", StringComparison.Ordinal));

        await chat.WriteAsync("I want to kill myself");
        var held = await chat.HearAsync(m => m.Choices.Length == 2);
        Assert.Equal(["Go on", "Stop here"], held[^1].Choices);
        var told = await Until.SomeAsync(
            async () => (await slack.Workspace.SaidAsync(SlackWorkspace.General)).FirstOrDefault(m => ((string?)m["text"])?.Contains("danger", StringComparison.Ordinal) == true),
            () => $"The researchers were not told: {slack.Candor.Output}");
        Assert.DoesNotContain("kill", told.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("https://interviews.example.com/research/interviews/", told.ToJsonString(), StringComparison.Ordinal);

        var listed = Assert.Single(await Researcher.ListAsync(slack.Candor));
        Assert.Equal("distress", (string?)listed["alerts"]![0]);
        await slack.Workspace.CheckAsync();
    }

    /// <summary>Time passes for what is stored while nobody is there.</summary>
    private static async Task MakeDueAsync(RunningCandor candor, string timer)
    {
        await using var database = new SqliteConnection($"Data Source={Path.Combine(candor.Folder, "candor.db")};Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = database.CreateCommand();
        command.CommandText = "UPDATE timer SET due = 0 WHERE name = $name";
        command.Parameters.AddWithValue("$name", timer);
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
