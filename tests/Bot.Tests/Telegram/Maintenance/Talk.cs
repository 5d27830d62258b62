using System.Text;
using TalksBot.Bot.Access;
using TalksBot.BotApi;

namespace TalksBot.Bot.Tests.Telegram.Maintenance;

/// <summary>Somebody who looks after the texts, in private with the bot.</summary>
internal sealed class Talk
{
    private readonly BotOnLoopback _bot;

    public Talk(BotOnLoopback bot, string name, MaintainerRole role = MaintainerRole.Editor)
    {
        (_bot, Person) = (bot, bot.Server.AddUser(name, language: "fr"));
        bot.Store.Write(tx => tx.Upsert(Maintainer.Rows, new Maintainer { Person = Person.Id, Role = role, Since = DateTimeOffset.UtcNow, InvitedBy = AuditEntry.CommandLine }));
    }

    public ApiUser Person { get; }

    public ChatView Chat => _bot.Server.MessagesIn(_bot.Server.PrivateChat(Person));

    public Task<ApiMessage> SaysAsync(string text) => _bot.AskAsync(Person, text);

    public async Task<ApiMessage> SendsAsync(string name, string text)
    {
        var chat = _bot.Server.PrivateChat(Person);
        return await Chat.AfterAsync(_bot.Server.SendFile(Person, chat, name, "text/plain", Encoding.UTF8.GetBytes(text)));
    }

    /// <summary>Presses a button that changes the message under which it stands.</summary>
    public async Task<ApiMessage> PressesAsync(ApiMessage message, string label)
    {
        var now = Chat.Now(message)!;
        _bot.Server.PressButton(Person, now, label);
        return await Chat.EditedAsync(now);
    }

    /// <summary>Presses several, one after the other.</summary>
    public async Task<ApiMessage> PressesAsync(ApiMessage message, params string[] labels)
    {
        foreach (var label in labels)
            message = await PressesAsync(message, label);
        return message;
    }

    /// <summary>What is said over the chat to a press with these data.</summary>
    public async Task<string?> ToldAsync(ApiMessage message, string data) => (await _bot.Server.AnsweredAsync(_bot.Server.PressData(Person, message, data))).Text;

    /// <summary>Opens the panel of the source with this title, on whatever page of the list it stands.</summary>
    public async Task<ApiMessage> OpensAsync(string title)
    {
        var list = await SaysAsync("/sources");
        while (list.Buttons.All(button => button.Text != title))
            list = await PressesAsync(list, "→");
        return await PressesAsync(list, title);
    }

    public void IsDismissed() => _bot.Store.Write(tx => tx.Delete(Maintainer.Rows, Person.Id));
}
