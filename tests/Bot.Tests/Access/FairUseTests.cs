using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Access;

namespace TalksBot.Bot.Tests.Access;

/// <summary>Nobody crowds out the others, and who asks too much is told so once.</summary>
public sealed class FairUseTests
{
    private const long Anna = 7, Boris = 8, Group = -500;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 4, 15, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Thirty_questions_in_five_minutes_are_fair_and_the_kind_word_comes_once_a_window()
    {
        var use = new FairUse(new FairUseOptions(), _time);
        for (var i = 0; i < 30; i++)
        {
            Ask(use, Anna, -i).Should().Be(FairUseVerdict.Fair, "in whatever chats");
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Ask(use, Anna, Group).Should().Be(FairUseVerdict.TooMany);
        Ask(use, Anna, Group).Should().Be(FairUseVerdict.TooManyToldAlready);
        Ask(use, Boris, Group).Should().Be(FairUseVerdict.Fair);
        _time.Advance(TimeSpan.FromSeconds(270)); // the first is five minutes ago
        Ask(use, Anna, Group).Should().Be(FairUseVerdict.Fair, "one that was too many does not count");
        Ask(use, Anna, Group).Should().Be(FairUseVerdict.TooManyToldAlready);
        _time.Advance(TimeSpan.FromMinutes(5));
        for (var i = 0; i < 30; i++)
            Ask(use, Anna, Group);
        Ask(use, Anna, Group).Should().Be(FairUseVerdict.TooMany, "the word of the window before is forgotten");
    }

    [Fact]
    public void A_chat_has_a_bound_of_its_own_that_costs_no_person_anything()
    {
        var use = new FairUse(new FairUseOptions { QuestionsPerPerson = 2, QuestionsPerChat = 3 }, _time);
        foreach (var person in (long[])[1, 2, 3])
            Ask(use, person, Group).Should().Be(FairUseVerdict.Fair);

        Ask(use, Anna, Group).Should().Be(FairUseVerdict.TooMany);
        Ask(use, Boris, Group).Should().Be(FairUseVerdict.TooManyToldAlready, "the chat was told");
        Ask(use, Anna, -501).Should().Be(FairUseVerdict.Fair);
        Ask(use, Anna, -501).Should().Be(FairUseVerdict.Fair);
        Ask(use, Anna, -501).Should().Be(FairUseVerdict.TooMany);
        Ask(use, 0, Group).Should().Be(FairUseVerdict.TooManyToldAlready, "an anonymous administrator is counted with the chat");
    }

    [Fact]
    public void What_waited_while_the_bot_was_away_is_judged_by_when_it_was_asked()
    {
        var use = new FairUse(new FairUseOptions { QuestionsPerPerson = 2 }, _time);
        var night = _time.GetUtcNow();
        _time.Advance(TimeSpan.FromHours(8));

        for (var i = 0; i < 40; i++)
            use.Ask(Anna, Group, night + i * TimeSpan.FromMinutes(10)).Should().Be(FairUseVerdict.Fair);
        use.Ask(Anna, Group, night + TimeSpan.FromDays(30)).Should().Be(FairUseVerdict.Fair, "a date of the future is today");
    }

    [Fact]
    public void A_forgotten_person_begins_anew()
    {
        var use = new FairUse(new FairUseOptions { QuestionsPerPerson = 1 }, _time);
        Ask(use, Anna, 0).Should().Be(FairUseVerdict.Fair);
        Ask(use, Anna, 0).Should().Be(FairUseVerdict.TooMany);
        use.Forget(Anna);
        Ask(use, Anna, 0).Should().Be(FairUseVerdict.Fair);
    }

    [Fact]
    public void However_many_ask_memory_stays_bounded()
    {
        var use = new FairUse(new FairUseOptions(), _time);
        for (var i = 1; i <= 3 * FairUse.MostCounted; i++)
            Ask(use, i, -i).Should().Be(FairUseVerdict.Fair);
        use.Counted.Should().BeLessThanOrEqualTo(FairUse.MostCounted + 2);

        _time.Advance(TimeSpan.FromMinutes(5));
        Ask(use, Anna, Group);
        use.Counted.Should().Be(2, "who has not asked for a whole window is not remembered");
    }

    private FairUseVerdict Ask(FairUse use, long person, long chat) => use.Ask(person, chat, _time.GetUtcNow());
}
