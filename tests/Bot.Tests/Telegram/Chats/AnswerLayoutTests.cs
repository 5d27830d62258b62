using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Tests.Telegram.Chats;

public sealed class AnswerLayoutTests
{
    private static readonly InlineKeyboardMarkup Buttons = new(InlineKeyboardButton.WithCallbackData("Contexte", "c:1"));

    [Fact]
    public void The_first_part_replies_to_the_question_and_the_last_has_the_buttons()
    {
        var laid = AnswerLayout.Of(Kept(), Rendered("un", "deux"), Buttons, 7, rich: true).ToList();

        laid.Select(m => (m.Text!.Text, m.ReplyTo, HasButtons: m.Keyboard is not null)).Should().Equal(("un", 4, false), ("deux", null, true));
        laid.Should().OnlyContain(m => m.Answer == "key" && m.Person == 5 && m.Chat == 7);
    }

    [Fact]
    public void A_shorter_answer_to_an_edited_question_deletes_what_is_left_over()
    {
        var laid = AnswerLayout.Of(Kept(10, 11), Rendered("un"), Buttons, 7, rich: true).ToList();

        laid.Select(m => (m.Text?.Text, m.Edit, m.Delete, m.ReplyTo)).Should().Equal(("un", 10, null, null), (null, null, 11, null));
    }

    [Fact]
    public void A_longer_answer_to_an_edited_question_goes_on_in_a_new_message()
    {
        var laid = AnswerLayout.Of(Kept(10), Rendered("un", "deux"), Buttons, 7, rich: true).ToList();

        laid.Select(m => (m.Text!.Text, m.Edit, HasButtons: m.Keyboard is not null)).Should().Equal(("un", 10, false), ("deux", null, true));
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void What_does_not_fit_one_message_is_one_rich_message_unless_that_is_turned_off(bool rich, int messages)
    {
        var rendered = Rendered("un", "deux") with { Rich = new InputRichMessage { Blocks = [new InputRichBlockParagraph { Text = "un deux" }] } };

        var laid = AnswerLayout.Of(Kept(), rendered, Buttons, 7, rich).ToList();

        laid.Should().HaveCount(messages);
        laid.Should().OnlyContain(m => m.Rich != null == rich);
        laid[^1].Keyboard.Should().NotBeNull();
    }

    private static RenderedMessage Rendered(params string[] parts) => new([.. parts.Select(MessageText.Plain)], null);

    private static KeptAnswer Kept(params int[] messages) => new()
    {
        Key = "key",
        Chat = 7,
        Person = 5,
        QuestionMessage = 4,
        Messages = messages,
        Question = "?",
        Lang = "fr",
        Status = AnswerStatus.Answered,
        Text = "un",
        Confidence = 1,
        By = "extractive",
        Asked = DateTimeOffset.UnixEpoch,
    };
}
