using TalksBot.Bot.Conversations;
using TalksBot.Bot.Tests.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Chats;

public sealed class PrivateQuestionTests(SharedBot shared) : IClassFixture<SharedBot>
{
    private readonly BotOnLoopback _bot = shared.Bot;
    private readonly ApiUser _berthe = shared.Bot.Server.AddUser("Berthe");

    private ChatView Chat => _bot.Server.MessagesIn(_bot.Server.PrivateChat(_berthe));

    [Fact]
    public async Task A_question_is_answered_with_a_quotation_as_a_reply_and_kept()
    {
        var question = _bot.Server.Say(_berthe, BotOnLoopback.Question);
        var answer = await Chat.ReplyToAsync(question);
        await _bot.SettleAsync();

        answer.Text.Should().Contain(BotOnLoopback.Cost);
        answer.Entities.Should().Contain(e => e.Type == "blockquote");
        var kept = _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _berthe.Id).Single();
        kept.Question.Should().Be(BotOnLoopback.Question);
        kept.Messages.Should().Equal(answer.Id);
    }

    [Fact]
    public async Task A_short_question_leans_on_the_one_before()
    {
        await _bot.AskAsync(_berthe, "Que dit Gwenaël Prigent du béton ?");

        var answer = await _bot.AskAsync(_berthe, "Et du granit ?");

        answer.Text.Should().Contain("granit est le seul matériau");
    }

    [Fact]
    public async Task A_pronoun_leans_on_the_question_before_and_a_time_of_day_answers_at_what_time()
    {
        await _bot.AskAsync(_berthe, "Qui est la passeuse du bac ?");

        var answer = await _bot.AskAsync(_berthe, "Et à quelle heure part-il ?");

        answer.Text.Should().Contain("à sept heures");
    }

    [Fact]
    public async Task A_reply_to_an_answer_leans_on_its_question_and_not_on_the_last_one()
    {
        var first = await _bot.AskAsync(_berthe, "Que dit Gwenaël Prigent du béton ?");
        await _bot.AskAsync(_berthe, "Qui est la passeuse du bac ?");

        await _bot.AskAsync(_berthe, "Et du granit ?", new Says { ReplyTo = first });

        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _berthe.Id).Single(a => a.Question == "Et du granit ?").After.Should().Be("Que dit Gwenaël Prigent du béton ?");
    }

    [Fact]
    public async Task Words_that_a_reply_quotes_are_what_the_question_leans_on()
    {
        var first = await _bot.AskAsync(_berthe, BotOnLoopback.Question);

        await _bot.AskAsync(_berthe, "Qui le dit ?", new Says { ReplyTo = first, Quote = BotOnLoopback.Cost });

        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _berthe.Id).Single(a => a.Question == "Qui le dit ?").After.Should().Be(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task An_edited_question_has_its_answer_edited()
    {
        var question = _bot.Server.Say(_berthe, "Qui est la passeuse du bac ?");
        var answer = await Chat.ReplyToAsync(question);
        await _bot.SettleAsync();

        _bot.Server.Edit(question, BotOnLoopback.Question);
        var edited = await Chat.EditedAsync(answer);
        await _bot.SettleAsync();

        edited.Text.Should().Contain(BotOnLoopback.Cost);
        Chat.FromBot.Should().ContainSingle();
        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _berthe.Id).Single().Question.Should().Be(BotOnLoopback.Question);
    }

    [Fact]
    public async Task A_question_edited_before_its_answer_left_gets_the_new_answer_alone()
    {
        for (var i = 0; i < 3; i++)
            _bot.Server.Say(_berthe, "Qui est la passeuse du bac ?"); // each answer waits a second for the one before
        var question = _bot.Server.Say(_berthe, "Qui est la passeuse du bac ?");
        await Sender.UntilAsync(() => _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _berthe.Id).Count == 4);

        _bot.Server.Edit(question, BotOnLoopback.Question);
        await _bot.SettleAsync();

        Chat.FromBot.Should().HaveCount(4);
        Chat.FromBot.Should().ContainSingle(m => m.ReplyToId == question.Id).Which.Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task A_question_in_reply_to_a_card_leans_on_the_last_one()
    {
        var answer = await _bot.AskAsync(_berthe, "Que dit Gwenaël Prigent du béton ?");
        await _bot.SettleAsync();
        _bot.Server.PressButton(_berthe, answer, "Contexte");
        var card = await Chat.AfterAsync(answer);

        await _bot.AskAsync(_berthe, "Et du granit ?", new Says { ReplyTo = card });

        _bot.Store.Where(KeptAnswer.Rows, a => a.Person == _berthe.Id).Single(a => a.Question == "Et du granit ?").After.Should().Be("Que dit Gwenaël Prigent du béton ?");
    }

    [Fact]
    public async Task An_edit_that_changes_no_word_changes_nothing()
    {
        var question = _bot.Server.Say(_berthe, BotOnLoopback.Question);
        await Chat.ReplyToAsync(question);
        await _bot.SettleAsync();

        _bot.Server.Edit(question, BotOnLoopback.Question);
        await _bot.SettleAsync();

        Chat.FromBot.Should().ContainSingle().Which.Edits.Should().Be(0);
    }

    [Fact]
    public async Task The_same_question_twice_gets_two_answers_each_as_a_reply()
    {
        var (one, other) = (_bot.Server.Say(_berthe, BotOnLoopback.Question), _bot.Server.Say(_berthe, BotOnLoopback.Question));

        (await Chat.ReplyToAsync(one)).Text.Should().Contain(BotOnLoopback.Cost);
        (await Chat.ReplyToAsync(other)).Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Theory]
    [InlineData(Things.Voice)]
    [InlineData(Things.Sticker)]
    [InlineData(Things.Location)]
    public async Task What_is_no_text_gets_one_kind_line(string thing)
    {
        var sent = _bot.Server.SendThing(_berthe, _bot.Server.PrivateChat(_berthe), thing);

        (await Chat.AfterAsync(sent)).Text.Should().StartWith("Je ne lis que le texte");
    }

    [Fact]
    public async Task A_caption_is_a_question()
    {
        _bot.Server.SendThing(_berthe, _bot.Server.PrivateChat(_berthe), Things.Photo[..^1] + $",\"caption\":\"{BotOnLoopback.Question}\"}}");

        (await Chat.FirstAsync(_ => true)).Text.Should().Contain(BotOnLoopback.Cost);
    }

    [Fact]
    public async Task Pictures_of_an_album_get_one_line_together()
    {
        for (var i = 0; i < 4; i++)
            _bot.Server.SendThing(_berthe, _bot.Server.PrivateChat(_berthe), Things.Photo, new Says { Extra = """{"media_group_id":"7"}""" });
        await _bot.SettleAsync();

        Chat.FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task A_forwarded_text_is_told_which_of_its_sentences_the_texts_hold()
    {
        const string text = "Le bac part à sept heures. Le phare a été repeint en vert par des bénévoles.";
        var origin = """{"type":"hidden_user","sender_user_name":"Quelqu’un","date":1700000000}""";

        var answer = await _bot.AskAsync(_berthe, text, new Says { ForwardOrigin = origin });

        answer.Text.Should().Contain("1 sur 2").And.Contain("Le bac part à sept heures").And.Contain("Le phare a été repeint en vert");
        answer.Text!.IndexOf("N’y figurent pas", StringComparison.Ordinal).Should().BeLessThan(answer.Text.IndexOf("phare", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_long_paste_that_comes_as_several_messages_is_one_question()
    {
        var filler = string.Join(' ', Enumerable.Repeat("Ceci est une remarque sans aucun rapport avec le port.", 60));

        var first = _bot.Server.Say(_berthe, filler);
        _bot.Server.Say(_berthe, $"{filler} {BotOnLoopback.Question}");
        var answer = await Chat.ReplyToAsync(first);
        await _bot.SettleAsync();

        answer.Text.Should().Contain(BotOnLoopback.Cost);
        Chat.FromBot.Should().ContainSingle();
    }

    [Fact]
    public async Task A_question_is_answered_in_its_own_language()
    {
        var answer = await _bot.AskAsync(_berthe, "Who are you?");

        answer.Text.Should().StartWith("I am TalksBot");
    }

    [Fact]
    public async Task A_long_text_without_a_question_is_told_how_far_it_was_looked_for()
    {
        var text = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"La remarque numéro {i} n’a aucun rapport avec rien du tout."));

        var answer = await _bot.AskAsync(_berthe, $"Le bac part à sept heures. {text}");

        answer.Text.Should().Contain("1 sur 12").And.Contain("les 12 premières");
    }
}
