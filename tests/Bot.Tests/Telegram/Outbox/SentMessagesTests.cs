using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Outbox;

/// <summary>What is known of an answer's messages: an edited question edits those that stand, and no others.</summary>
public sealed class SentMessagesTests
{
    private const string Key = "aaaaaaaaaaaa";

    [Fact]
    public async Task A_message_that_was_sent_is_the_answers_until_it_is_deleted()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Asked(server, sender);
        sender.Queue(Sender.Message(chat, "un") with { Answer = Key }, Sender.Message(chat, "deux") with { Answer = Key });
        sender.Run();
        await sender.SettledAsync();
        var sent = Messages(sender);
        sent.Should().HaveCount(2);

        sender.Queue(new OutgoingMessage { Chat = chat.Id, Kind = OutgoingKind.Answer, Delete = sent[1], Answer = Key });
        await sender.SettledAsync();

        Messages(sender).Should().Equal(sent[0]);
        sender.Store.Find(AnswerMessage.Rows, AnswerMessage.PlaceOf(chat.Id, sent[1])).Should().BeNull();
    }

    [Fact]
    public async Task What_waits_of_an_answer_that_is_given_anew_is_not_sent()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        await using var sender = new Sender(server.BaseUrl, server.Token);
        var chat = Asked(server, sender);
        sender.Queue(Sender.Message(chat, "ancienne") with { Answer = Key }, Sender.Message(chat, "autre"));
        sender.Store.Write(tx => MessageOutbox.TakeBack(tx, Key));
        sender.Queue(Sender.Message(chat, "nouvelle") with { Answer = Key });

        sender.Run();
        await sender.SettledAsync();

        server.MessagesIn(chat).FromBot.Select(m => m.Text).Should().Equal("autre", "nouvelle");
    }

    private static IReadOnlyList<int> Messages(Sender sender) => sender.Store.Find(KeptAnswer.Rows, Key)!.Messages;

    private static ApiChat Asked(BotApiServer server, Sender sender)
    {
        var anna = server.AddUser("Anna");
        server.Start(anna);
        var chat = server.PrivateChat(anna);
        sender.Store.Write(tx => KeptAnswers.Keep(tx, new KeptAnswer
        {
            Key = Key,
            Chat = chat.Id,
            Person = anna.Id,
            Question = "?",
            Lang = "fr",
            Status = AnswerStatus.Answered,
            Text = "un",
            Confidence = 1,
            By = AnswerPipeline.Extractive,
            Asked = DateTimeOffset.UnixEpoch,
        }));
        return chat;
    }
}
