using Bot.Host.Delivery;
using Bot.Interviews.Stores;
using Xunit;

namespace Bot.Host.Tests.Delivery;

/// <summary>When what could not be delivered is tried again, and when it is given up.</summary>
public sealed class SendAttemptTests
{
    private static readonly DateTimeOffset s_start = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void To_a_participant_it_is_tried_again_after_seconds_then_minutes_for_a_day_each_wait_at_random_up_to_its_length()
    {
        double[] waits = [1, 2, 5, 10, 30, 60, 120, 300, 600, 600, 600];

        for (var attempt = 0; attempt < waits.Length; attempt++)
        {
            var drawn = Enumerable.Range(0, 200).Select(_ => Wait(new SendAttempt(attempt, s_start, s_start, Live: true))).ToList();
            Assert.All(drawn, wait => Assert.InRange(wait, waits[attempt] * 0.1, waits[attempt]));
            Assert.True(drawn.Max() - drawn.Min() > waits[attempt] / 2);
        }
    }

    [Fact]
    public void To_researchers_it_is_tried_again_after_5_s_1_min_5_min_30_min_2_h_5_h_and_then_every_10_h_for_a_week()
    {
        double[] waits = [5, 60, 300, 1800, 7200, 18_000, 36_000, 36_000, 36_000];

        for (var attempt = 0; attempt < waits.Length; attempt++)
        {
            Assert.All(Enumerable.Range(0, 50), _ => Assert.InRange(Wait(new SendAttempt(attempt, s_start, s_start)), waits[attempt] * 0.9, waits[attempt] * 1.1));
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 7)]
    public void When_the_time_is_over_it_is_a_dead_letter_that_says_why_it_failed_last(bool live, int days)
    {
        var (now, attempts, settlement) = (s_start, 0, (Settlement)new Settlement.Retry(s_start, ""));
        while (settlement is Settlement.Retry retry)
        {
            now = retry.At;
            settlement = new SendAttempt(attempts++, s_start, now, live).Later("503");
        }

        Assert.InRange(now - s_start, TimeSpan.FromDays(days) - TimeSpan.FromHours(11), TimeSpan.FromDays(days));
        Assert.Equal($"Given up after {days} days and {attempts} attempts: 503", Assert.IsType<Settlement.Dead>(settlement).Reason);
    }

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(-5, 1)]
    [InlineData(30, 30)]
    [InlineData(90_000, 3600)]
    public void The_wait_that_a_receiver_asks_for_is_kept_within_a_second_and_an_hour(double asked, double kept) =>
        Assert.Equal(kept, ((Settlement.Retry)new SendAttempt(0, s_start, s_start).Later("429", TimeSpan.FromSeconds(asked))).At.Subtract(s_start).TotalSeconds);

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 2, true)]
    [InlineData(0, 2, true)]
    public void After_doubt_or_with_a_sender_that_vanished_it_may_have_arrived(int attempts, long epoch, bool may) =>
        Assert.Equal(may, SendAttempt.Of(new(InterviewId.New(), "participant", epoch, 1, "id", attempts, s_start, default), s_start).MayHaveArrived);

    private static double Wait(SendAttempt attempt) => (((Settlement.Retry)attempt.Later("503")).At - s_start).TotalSeconds;
}
