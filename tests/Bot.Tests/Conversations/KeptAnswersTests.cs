using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;

namespace TalksBot.Bot.Tests.Conversations;

/// <summary>What was answered is found again, by whoever may.</summary>
public sealed class KeptAnswersTests : IDisposable
{
    private const string WhenFerry = "À quelle heure part le bac ?";
    private const long Group = -500, Anna = 7, Boris = 8;

    private readonly TalkFolder _talk = new();

    [Fact]
    public async Task An_answer_is_found_by_its_key_with_all_that_was_said_after_a_restart()
    {
        var kept = await _talk.AskAsync("Que dit Armelle Quiniou ?", new Asking(Group, Anna, Thread: 3, Message: 41));

        _talk.Restart();

        var found = _talk.Kept.Find(kept.Key)!;
        found.Should().BeEquivalentTo(kept);
        found.Asked.Should().Be(_talk.Time.GetUtcNow());
        found.Status.Should().Be(AnswerStatus.Answered);
        found.Statements.Should().NotBeEmpty();
    }

    [Fact]
    public async Task Each_message_of_an_answer_finds_it()
    {
        var kept = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna, Message: 41));
        _talk.Store.Write(tx => KeptAnswers.Sent(tx, kept.Key, Group, 42, 43)).Should().BeTrue();

        foreach (var message in (int[])[42, 43])
            _talk.Kept.FindByMessage(Group, message)!.Key.Should().Be(kept.Key);
        _talk.Kept.Find(kept.Key)!.Messages.Should().Equal(42, 43);
        _talk.Kept.FindByMessage(Group, 41).Should().BeNull("that is the question");
        _talk.Kept.FindByMessage(-501, 42).Should().BeNull("another chat counts its messages for itself");
    }

    [Fact]
    public async Task An_edited_question_takes_the_place_of_the_one_before_and_keeps_key_and_messages()
    {
        var first = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna, Message: 41));
        var before = _talk.Kept.FindByQuestion(Group, 41)!;
        _talk.Store.Write(tx => KeptAnswers.Sent(tx, first.Key, Group, 42)); // it went out while the edit was being answered

        var second = await _talk.AskAsync("Depuis quand tourne le moulin ?", new Asking(Group, Anna, Message: 41), before);

        second.Key.Should().Be(first.Key);
        var found = _talk.Kept.FindByQuestion(Group, 41)!;
        found.Question.Should().Be("Depuis quand tourne le moulin ?");
        found.Messages.Should().Equal(42);
        found.Citations.Should().Contain(citation => citation.Source == TalkFolder.Mill);
    }

    [Fact]
    public async Task A_button_of_another_chat_finds_nothing_and_an_inline_answer_is_found_everywhere()
    {
        var grouped = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna));
        var inline = await _talk.AskAsync(WhenFerry, new Asking(0, Anna));

        _talk.Kept.Find(grouped.Key, Group).Should().NotBeNull();
        _talk.Kept.Find(grouped.Key, -501).Should().BeNull();
        _talk.Kept.Find(inline.Key, -501).Should().NotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("aaaaaaaaaaa")]
    [InlineData("AAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaé")]
    [InlineData("aaaaaaaaaaaaa")]
    [InlineData("\uD800aaaaaaaaaaa")]
    public void What_is_no_key_finds_nothing(string forged) => _talk.Kept.Find(forged).Should().BeNull();

    [Fact]
    public async Task The_last_turn_is_a_persons_own_in_the_same_chat_and_topic_for_half_an_hour()
    {
        await _talk.AskAsync("Depuis quand tourne le moulin ?", new Asking(Group, Anna, Thread: 3));
        var last = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna, Thread: 3));
        await _talk.AskAsync("Merci !", new Asking(Group, Anna, Thread: 3));

        _talk.Kept.LastTurn(Group, 3, Anna)!.Key.Should().Be(last.Key);
        _talk.Kept.LastTurn(Group, 3, Boris).Should().BeNull();
        _talk.Kept.LastTurn(Group, 4, Anna).Should().BeNull();
        _talk.Kept.LastTurn(Group, null, Anna).Should().BeNull();
        _talk.Time.Advance(TimeSpan.FromMinutes(30));
        _talk.Kept.LastTurn(Group, 3, Anna).Should().NotBeNull();
        _talk.Time.Advance(TimeSpan.FromSeconds(1));
        _talk.Kept.LastTurn(Group, 3, Anna).Should().BeNull();
    }

    [Fact]
    public async Task Old_citations_are_cut_from_the_version_they_quoted()
    {
        var kept = await _talk.AskAsync("Que dit Armelle Quiniou ?", new Asking(Group, Anna));
        var (quote, speaker) = _talk.Kept.Cut(kept.Citations[0]) is { } cut ? (cut.Quote, cut.Speaker) : default;

        _talk.Add(TalkFolder.Ferry, "Le bac de Roz-Vihan\n\nLe bac ne part plus.\n");
        _talk.Texts.Retire(TalkFolder.Ferry, note: null).IsDone.Should().BeTrue();
        _talk.Restart();

        var citation = _talk.Kept.Cut(kept.Citations[0])!;
        citation.Quote.Should().Be(quote).And.Contain("Le vent décide, pas moi");
        citation.Speaker.Should().Be(speaker).And.Contain("Quiniou");
        citation.Source.Version.Should().Be(1);
        var again = _talk.Kept.Again(kept)!;
        again.Text.Should().Be(kept.Text);
        again.Citations.Select(c => c.Quote).Should().Contain(quote);
        _talk.Kept.Cut(kept.Citations[0], seen: _ => false).Should().BeNull("the chat may not see it any more");
        _talk.Kept.Again(kept, seen: _ => false).Should().BeNull();
        _talk.Kept.Cut(kept.Citations[0] with { Version = 9 }).Should().BeNull();
        _talk.Kept.Cut(kept.Citations[0] with { End = 100_000 }).Should().BeNull();
    }

    [Fact]
    public async Task An_answer_taken_away_is_nothing_to_lean_on_and_an_edit_does_not_bring_it_back()
    {
        var kept = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna, Message: 41));
        _talk.Store.Write(tx => _talk.Kept.Withdraw(tx, kept.Key, WithdrawalKind.Silenced, Boris)).Should().BeTrue();
        _talk.Store.Write(tx => _talk.Kept.Withdraw(tx, kept.Key, WithdrawalKind.Deleted, Boris)).Should().BeFalse();

        _talk.Kept.LastTurn(Group, null, Anna).Should().BeNull();
        _talk.Kept.Find(kept.Key)!.Withdrawn.Should().Be(new Withdrawal(WithdrawalKind.Silenced, Boris, _talk.Time.GetUtcNow()));

        await _talk.AskAsync(WhenFerry, new Asking(Group, Anna, Message: 41), kept);
        _talk.Kept.Find(kept.Key)!.IsOpen.Should().BeFalse();
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_keeps_its_answers_and_its_old_buttons()
    {
        const long super = -1000500;
        var kept = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna));
        _talk.Store.Write(tx => KeptAnswers.Sent(tx, kept.Key, Group, 42));

        _talk.Store.Write(tx => _talk.Moves.Note(tx, Group, super));
        _talk.Store.Write(tx => _talk.Moves.Note(tx, super, Group)); // told by the other side, the wrong way round

        _talk.Moves.Current(Group).Should().Be(super);
        _talk.Kept.Find(kept.Key, super)!.Key.Should().Be(kept.Key);
        _talk.Kept.Find(kept.Key, Group)!.Key.Should().Be(kept.Key);
        _talk.Kept.FindByMessage(Group, 42)!.Key.Should().Be(kept.Key);
        _talk.Kept.FindByMessage(super, 42).Should().BeNull("a supergroup counts its messages anew");
        _talk.Kept.LastTurn(super, null, Anna)!.Key.Should().Be(kept.Key);
    }

    [Fact]
    public async Task Half_characters_and_endless_questions_are_kept_without_harm()
    {
        var broken = await _talk.AskAsync("À quelle heure part le bac \uD83D ?", new Asking(Group, Anna));
        var endless = await _talk.AskAsync(new string('a', 4095) + "\U0001F600" + new string('b', 90_000), new Asking(Group, Anna));

        _talk.Kept.Find(broken.Key)!.Question.Should().Be("À quelle heure part le bac \uFFFD ?");
        _talk.Kept.Find(endless.Key)!.Question.Should().HaveLength(4096).And.EndWith("a\uFFFD");
    }

    [Fact]
    public async Task Each_person_has_a_say_of_his_own_on_an_answer()
    {
        var kept = await _talk.AskAsync(WhenFerry, new Asking(Group, Anna));
        var now = _talk.Time.GetUtcNow();
        _talk.Store.Write(tx => Feedback.Give(tx, kept.Key, Anna, helpful: false, now)).Should().BeTrue();
        _talk.Store.Write(tx => Feedback.Give(tx, kept.Key, Anna, helpful: false, now, Complaint.Incomplete));
        _talk.Store.Write(tx => Feedback.Give(tx, kept.Key, Boris, helpful: true, now));

        _talk.Store.Write(tx => Feedback.Give(tx, KeptAnswer.NewKey(), Boris, helpful: true, now)).Should().BeFalse();
        Feedback.On(_talk.Store, kept.Key).Select(f => (f.Person, f.Helpful, f.Why))
            .Should().BeEquivalentTo([(Anna, false, (Complaint?)Complaint.Incomplete), (Boris, true, null)]);
    }

    public void Dispose() => _talk.Dispose();
}
