using TalksBot.Bot.Telegram.Rendering.Pages;
using TalksBot.BotApi;

namespace TalksBot.Trials.Pictures;

/// <summary>What somebody sees who looks after the texts: a post that is passed on, mended and added, the panel of the text, what nobody could answer, the numbers.</summary>
internal static class MaintenanceScenes
{
    private const string Post =
        "Le phare de Men Du sera repeint en juin\n\nSP : Pourquoi repeindre le phare ?\n\nLoeiza Gouzien : Parce que le sel ronge la peinture. Nous utiliserons quarante pots.\n\n"
        + "SP : Et ensuite ?\n\nLoeiza Gouzien : Ensuite, nous dormirons.";

    private const string Channel = """{"type":"channel","date":1772442000,"chat":{"id":-1009,"type":"channel","title":"Nouvelles du port","username":"nouvelles_port"},"message_id":41}""";

    private static readonly string[] Asked =
    [
        "Quand rouvre la piscine municipale ?", "Combien coûtent les travaux du port ?", "La piscine municipale, quand rouvre-t-elle ?", "Que dit Armelle Quiniou ?", "Qui vend des huîtres à Brest ?",
    ];

    /// <param name="mona">Looks after the texts.</param>
    /// <param name="asker">Asks what they do not say, too.</param>
    public static async Task<IReadOnlyList<ChatPage>> DrawAsync(BotApiServer server, ApiUser mona, ApiUser asker)
    {
        var chat = server.MessagesIn(server.PrivateChat(mona));
        foreach (var question in Asked)
            await server.MessagesIn(server.PrivateChat(asker)).AfterAsync(server.Say(asker, question)).ConfigureAwait(false);
        return [.. await TextAsync(server, chat, mona).ConfigureAwait(false), await GapsAsync(server, chat, mona).ConfigureAwait(false), await StatisticsAsync(server, chat, mona).ConfigureAwait(false)];
    }

    private static async Task<IReadOnlyList<ChatPage>> TextAsync(BotApiServer server, ChatView chat, ApiUser mona)
    {
        var sent = server.Say(mona, Post, new Says { ForwardOrigin = Channel });
        var preview = await chat.AfterAsync(sent).ConfigureAwait(false);
        var forwarded = SentBubble.Of(sent) with { Mine = true, Sender = "Transféré de Nouvelles du port" };
        var mending = await PressedAsync(server, chat, mona, preview, "Corriger").ConfigureAwait(false);
        var who = await PressedAsync(server, chat, mona, mending, "SP").ConfigureAwait(false);
        var name = server.Say(mona, "Soizic Pennec, journaliste");
        var named = await chat.AfterAsync(name).ConfigureAwait(false);
        await PressedAsync(server, chat, mona, named, "Ajouter").ConfigureAwait(false);

        var command = server.Say(mona, "/sources");
        var list = await chat.AfterAsync(command).ConfigureAwait(false);
        var panel = await PressedAsync(server, chat, mona, list, "Le phare de Men Du sera repeint en juin").ConfigureAwait(false);
        var seen = await PressedAsync(server, chat, mona, panel, "Qui le voit").ConfigureAwait(false);
        var reserved = await PressedAsync(server, chat, mona, seen, DrawPictures.Group).ConfigureAwait(false);
        return
        [
            new ChatPage("preview", DrawPictures.Name, "bot", [forwarded, SentBubble.Of(preview)]),
            new ChatPage("mend", DrawPictures.Name, "bot", [SentBubble.Of(mending), SentBubble.Of(who), SentBubble.Of(name) with { Mine = true }, SentBubble.Of(named)]),
            new ChatPage("panel", DrawPictures.Name, "bot", [SentBubble.Of(command) with { Mine = true }, SentBubble.Of(list), SentBubble.Of(panel)]),
            new ChatPage("reserved", DrawPictures.Name, "bot", [SentBubble.Of(reserved)]),
        ];
    }

    private static async Task<ChatPage> GapsAsync(BotApiServer server, ChatView chat, ApiUser mona)
    {
        var command = server.Say(mona, "/gaps");
        var list = await chat.AfterAsync(command).ConfigureAwait(false);
        var card = await PressedAsync(server, chat, mona, list, list.Keyboard[0][0].Text).ConfigureAwait(false);
        return new ChatPage("gaps", DrawPictures.Name, "bot", [SentBubble.Of(command) with { Mine = true }, SentBubble.Of(list), SentBubble.Of(card)]);
    }

    private static async Task<ChatPage> StatisticsAsync(BotApiServer server, ChatView chat, ApiUser mona)
    {
        var command = server.Say(mona, "/stats");
        return new ChatPage("stats", DrawPictures.Name, "bot", [SentBubble.Of(command) with { Mine = true }, SentBubble.Of(await chat.AfterAsync(command).ConfigureAwait(false))]);
    }

    private static async Task<ApiMessage> PressedAsync(BotApiServer server, ChatView chat, ApiUser person, ApiMessage message, string label)
    {
        var now = chat.Now(message)!;
        server.PressButton(person, now, label);
        return await chat.EditedAsync(now).ConfigureAwait(false);
    }
}
