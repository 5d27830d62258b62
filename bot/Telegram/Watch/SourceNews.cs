using TalksBot.Bot.Access;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Tells the owners, in one message a look, which files, folders and feeds cannot be read, and which can again; shows the maintainers what feeds propose.</summary>
internal sealed class SourceNews(TalksStore store, WatchTroubles troubles, ProposalMessages proposals, Maintainers maintainers, OutboxSender sender) : IWatchNews
{
    private const int MostLines = 10;

    private readonly Lock _telling = new();

    public void Tell(CancellationToken cancel)
    {
        // folders and feeds are looked at side by side
        lock (_telling)
        {
            if (troubles.News is { Count: > 0 } news)
                Send(tx => WatchTroubles.Told(tx, news), maintainers.Owners.Select(owner => Notice(owner, news)));
            foreach (var group in proposals.Waiting)
            {
                cancel.ThrowIfCancellationRequested();
                sender.Take(proposals.Show(group, cancel));
            }
        }
    }

    private void Send(Action<StoreWriter> record, IEnumerable<OutgoingMessage> messages)
    {
        var all = messages.ToList();
        sender.Take(store.Write(tx =>
        {
            record(tx);
            return sender.Queue(tx, all);
        }));
    }

    private OutgoingMessage Notice(long owner, IReadOnlyList<WatchTrouble> news)
    {
        var lang = PersonSettings.Of(store, owner).Lang ?? "fr";
        var words = WatchWords.In(lang);
        var text = new MessageTextBuilder();
        var (files, others) = (news.Where(trouble => trouble.Kind == WatchedKind.File).ToList(), news.Where(trouble => trouble.Kind != WatchedKind.File).ToList());
        if (files.Count > 0)
            text.Append(words.FilesAside).Line();
        Lines(text, files, lang, words);
        if (files.Count > 0 && others.Count > 0)
            text.Paragraph();
        Lines(text, others, lang, words);
        return new OutgoingMessage { Chat = owner, Kind = OutgoingKind.Notice, Text = text.Build() };
    }

    private static void Lines(MessageTextBuilder text, List<WatchTrouble> troubles, string lang, WatchWords words)
    {
        foreach (var trouble in troubles.Take(MostLines))
            text.Append($"– {ForeignText.Clean(TroubleLine.Of(trouble, lang))}").Line();
        if (troubles.Count > MostLines)
            text.Append($"– {words.Others(words.CountOfOthers(troubles.Count - MostLines))}").Line();
    }
}
