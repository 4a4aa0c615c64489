using Bot.Interviews.Stores;
using Bot.Interviews.Transcripts;
using Bot.Interviews.Turns;
using Xunit;

namespace Bot.Interviews.Tests.Turns;

/// <summary>Participants who went away from a chat in which they can be written to.</summary>
public class ReminderTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public void A_day_after_their_last_word_they_are_reminded_once_and_led_back(string language)
    {
        var script = new Script("loyalty", language, chat: true).Agree();
        var asked = script.Pending!;
        Assert.Equal(script.Now.AddHours(24), Reminders(script).Due);

        script.Pass(TimeSpan.FromHours(24));
        var said = script.Timer(Reminder.Timer);

        Assert.Equal([MessageKind.Notice, MessageKind.Notice], said.Select(line => line.Kind));
        Assert.EndsWith(asked.Text, said[1].Text, StringComparison.Ordinal);
        Assert.Equal(asked, script.Pending);
        Assert.DoesNotContain(script.Outcomes[^1].Timers, t => t.Name == Reminder.Timer);
    }

    [Fact]
    public void Nobody_is_reminded_more_than_twice_or_after_the_end()
    {
        var script = new Script("loyalty", chat: true).Agree();
        script.Timer(Reminder.Timer);
        script.Say("The price.");
        script.Timer(Reminder.Timer);
        script.Say("The people.");

        Assert.DoesNotContain(script.Outcomes[^1].Timers, t => t.Name == Reminder.Timer);
        Assert.Empty(script.Timer(Reminder.Timer));

        script.Say("stop");
        Assert.Contains(new(Reminder.Timer, null), script.Outcomes[^1].Timers);
        Assert.Empty(script.Timer(Reminder.Timer));
    }

    [Fact]
    public void Where_nothing_can_be_sent_nobody_is_reminded()
    {
        var script = new Script("loyalty").Agree();

        Assert.DoesNotContain(script.Outcomes[^1].Timers, t => t.Name == Reminder.Timer);
        Assert.Empty(script.Timer(Reminder.Timer));
    }

    [Fact]
    public void A_reminder_does_not_put_off_the_end_of_a_silent_interview()
    {
        var script = new Script("loyalty", chat: true).Agree();

        script.Timer(Reminder.Timer);

        Assert.Empty(script.Outcomes[^1].Timers);
    }

    private static TimerChange Reminders(Script script) => Assert.Single(script.Outcomes[^1].Timers, t => t.Name == Reminder.Timer);
}
