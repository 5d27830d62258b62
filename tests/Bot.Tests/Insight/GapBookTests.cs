using TalksBot.Bot.Conversations;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Tests.Conversations;

namespace TalksBot.Bot.Tests.Insight;

public sealed class GapBookTests : IDisposable
{
    private readonly TalkFolder _talk = new();
    private readonly GapBook _gaps;

    public GapBookTests() => _gaps = new GapBook(_talk.Store, _talk.Time);

    public void Dispose() => _talk.Dispose();

    [Theory]
    [InlineData("Quel est le prix du béton ?", "le béton, à quel prix en 2024 ?")]
    [InlineData("Combien coûte un billet pour le bac ?", "combien coutent les billets du bac")]
    [InlineData("Сколько стоит билет в бассейн?", "сколько стоят билеты в бассейн")]
    [InlineData("Qui est Sapounov ?", "Кто такой Сапунов?")]
    [InlineData("Pourquoi ?", "pourquoi ?")]
    public void Near_questions_stand_together(string one, string other)
    {
        Note("k1", one);
        _talk.Time.Advance(TimeSpan.FromMinutes(1));
        Note("k2", other);
        var gap = _gaps.Open().Should().ContainSingle().Subject;
        gap.Count.Should().Be(2);
        gap.Questions[0].Should().Be(other, "the latest is shown first");
    }

    [Theory]
    [InlineData("Quel est le prix du béton ?", "Qui livre le béton ?")]
    [InlineData("Quand ouvre la piscine ?", "Quand ouvre la bibliothèque ?")]
    [InlineData("Pourquoi ?", "Comment ?")]
    public void Others_do_not(string one, string other)
    {
        Note("k1", one);
        Note("k2", other);
        _gaps.Open().Should().HaveCount(2);
    }

    [Fact]
    public void The_most_asked_comes_first_with_its_languages_and_when_it_was_asked_last()
    {
        Note("k1", "Quand ouvre la bibliothèque ?");
        Note("k2", "Prix 2024 du Kerosine ?");
        _talk.Time.Advance(TimeSpan.FromDays(1));
        Note("k3", "Kerosine 2024 price?", "en");

        var first = _gaps.Open()[0];

        first.Count.Should().Be(2);
        first.Langs.Should().Equal(new LangCount("en", 1), new LangCount("fr", 1));
        first.Last.Should().Be(_talk.Time.GetUtcNow());
    }

    [Fact]
    public void What_was_set_aside_stays_away_with_later_questions_near_to_it_and_none_of_its_words_is_kept()
    {
        Note("k1", "Quel temps fera-t-il dimanche à Brest ?");
        _talk.Store.Write(tx => GapBook.SetAside(tx, _gaps.Open()[0].Id)).Should().BeTrue();

        Note("k2", "quel temps dimanche, à Brest");

        _gaps.Open().Should().BeEmpty();
        _talk.Store.All(GapQuestion.Rows).Should().BeEmpty();
        _talk.Store.All(Gap.Rows).Should().ContainSingle().Which.Count.Should().Be(2);
    }

    [Fact]
    public void A_question_that_a_note_answers_comes_back_when_it_is_asked_in_vain_again()
    {
        Note("k1", "Quand ouvre la piscine ?");
        _talk.Store.Write(tx => GapBook.Noted(tx, _gaps.Open()[0].Id, "note-1")).Should().BeTrue();
        _gaps.Open().Should().BeEmpty();

        Note("k2", "quand la piscine ouvre-t-elle ?");

        _gaps.Open().Should().ContainSingle().Which.Count.Should().Be(2);
    }

    [Fact]
    public void An_edited_question_takes_the_place_of_what_it_was()
    {
        Note("k1", "Quand ouvre la piscine ?");
        Note("k1", "Quand ouvre la bibliothèque ?");

        _gaps.Open().Should().ContainSingle().Which.Questions.Should().Equal("Quand ouvre la bibliothèque ?");
        _talk.Store.Write(tx => GapBook.Withdraw(tx, "k1"));
        _gaps.Open().Should().BeEmpty();
    }

    [Fact]
    public void A_number_is_never_given_twice()
    {
        Note("k1", "Quand ouvre la piscine ?");
        var first = _gaps.Open()[0].Id;
        _talk.Store.Write(tx => GapBook.Withdraw(tx, "k1"));
        _gaps.Open().Should().BeEmpty();

        Note("k2", "Qui livre le béton ?");

        _gaps.Open()[0].Id.Should().BeGreaterThan(first);
    }

    [Fact]
    public void Words_go_after_the_days_that_questions_are_kept_and_when_their_asker_is_forgotten()
    {
        Note("k1", "Quand ouvre la piscine ?", person: 7);
        _talk.Time.Advance(TimeSpan.FromMinutes(1));
        Note("k2", "quand la piscine ouvre-t-elle donc ?", person: 8);
        Note("k3", "Qui livre le béton ?", person: 7);

        _talk.Store.Write(tx => new Forgetting(GapBook.Forgotten).Forget(tx, 7))["gaps"].Should().Be(2);

        var left = _gaps.Open().Should().ContainSingle().Subject;
        left.Count.Should().Be(2, "that it was asked twice tells nothing of who asked");
        left.Questions.Should().Equal("quand la piscine ouvre-t-elle donc ?");

        _talk.Time.Advance(TimeSpan.FromDays(91));
        while (_gaps.Prune(90) > 0) ;
        _talk.Store.All(GapQuestion.Rows).Should().BeEmpty();
        _talk.Store.All(Gap.Rows).Should().BeEmpty();
    }

    [Fact]
    public void However_many_different_questions_come_the_book_stays_small()
    {
        for (var i = 0; i < GapBook.MostGaps + 5; i++)
            Note($"k{i}", $"Qui a bâti x{i}y ?");
        _talk.Store.Count(Gap.Rows).Should().BeLessThanOrEqualTo(GapBook.MostGaps);
    }

    private void Note(string key, string question, string lang = "fr", long person = 0) => _talk.Store.Write(tx => _gaps.Note(tx, key, question, lang, person));
}
