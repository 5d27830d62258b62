using TalksBot.Bot.Answering.Model;

namespace TalksBot.Bot.Tests.Model;

public sealed class TokenBudgetTests
{
    private readonly HandClock clock = new(new DateTimeOffset(2024, 3, 12, 22, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_was_taken_and_not_spent_comes_back()
    {
        var budget = new TokenBudget(1000, clock);
        budget.TryTake(900).Should().BeTrue();
        budget.TryTake(200).Should().BeFalse();
        budget.Settle(900, 300);
        budget.TryTake(700).Should().BeTrue();
        budget.TryTake(1).Should().BeFalse();
    }

    [Fact]
    public void A_day_of_utc_begins_a_new_budget()
    {
        var budget = new TokenBudget(1000, clock);
        budget.TryTake(1000).Should().BeTrue();
        clock.Now += TimeSpan.FromMinutes(119);
        budget.TryTake(1).Should().BeFalse();
        clock.Now += TimeSpan.FromMinutes(1);
        budget.TryTake(1000).Should().BeTrue();
    }

    [Fact]
    public void An_answer_that_ends_after_midnight_gives_nothing_back_to_the_new_day()
    {
        var budget = new TokenBudget(1000, clock);
        budget.TryTake(1000).Should().BeTrue();
        clock.Now += TimeSpan.FromHours(3);
        budget.Settle(1000, 400);
        budget.TryTake(1000).Should().BeTrue();
        budget.TryTake(1).Should().BeFalse();
    }

    private sealed class HandClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
