using System.CommandLine;
using TalksBot.Bot.Access;
using TalksBot.Bot.Cli.Remote;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading.Web;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>No verb: the bot on Telegram when it has a token, else a chat in the terminal; with a backup a day either way.</summary>
internal static class RunVerb
{
    public static async Task<int> RunAsync(CommandContext context, ParseResult parse, CancellationToken cancel)
    {
        var settings = context.Settings(parse);
        var onTelegram = TelegramOptionsReading.HasToken(settings.Configuration);
        using var session = Session.Open(settings, "talksbot", context.Time);
        var store = session.Texts.Store;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, store.Faulted);
        var watch = new BackupWatch(session.Texts.DailyBackups(settings.BackupKeep), fault => Warn(context, store, fault), context.Time);
        var gaps = new GapBook(store, context.Time);
        while (gaps.Prune(settings.KeepDays) > 0)
        {
            // a chat in the terminal may be the only thing that ever runs here
        }

        WarnOfFolders(context, store, settings, onTelegram);
        using var feeds = onTelegram ? null : new WebFetcher(WebRules.Usual);
        var beside = Task.WhenAll(watch.RunAsync(ending.Token), feeds is null ? Task.CompletedTask : WatchAsync(context, session, settings, feeds, ending.Token), new VerbServer(new RunningBot(session.Texts, session.Answers, settings), context).RunAsync(ending.Token));
        try
        {
            if (!onTelegram)
                return await ChatVerb.RunAsync(context, session, ending.Token).ConfigureAwait(false);
            await TelegramHost.RunAsync(settings.Configuration, session.Texts, session.Answers, context.Refusals, context.Time, ending.Token, reading: settings.Reading).ConfigureAwait(false);
            return ExitCode.Done; // told to end, it ended well: a supervisor need not look into it
        }
        catch (TokenRefusedException)
        {
            return context.Terminal.Refuse(context.Refusals.TokenRefused);
        }
        catch (WebhookRefusedException)
        {
            return context.Terminal.Refuse(context.Refusals.KeyBad("Telegram:Webhook:Url", context.Refusals.MendWebhook));
        }
        catch (IOException e) when (onTelegram && e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            return context.Terminal.Refuse(context.Refusals.KeyBad("Telegram:Webhook:Listen", context.Refusals.MendListen));
        }
        catch (OperationCanceledException) when (store.Failure is not null)
        {
            // What the disk holds is unknown: nothing more may be answered from it or written to it.
            throw store.Failure;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
            await beside.ConfigureAwait(false);
        }
    }

    /// <summary>One line at each start for a watched folder that is not there: on Telegram the owners, in a chat the terminal, are told of it once only.</summary>
    private static void WarnOfFolders(CommandContext context, TalksStore store, Settings settings, bool onTelegram)
    {
        var troubles = new WatchTroubles(store, context.Time);
        foreach (var folder in settings.Watch.Folders.Select(one => one.Path).Where(folder => !Directory.Exists(folder) && (onTelegram || troubles.Has(WatchedKind.Folder, folder))))
            context.Terminal.Warn(WatchWords.In(context.Says.Lang).FolderMissing(folder));
    }

    /// <summary>Folders and feeds beside a chat in the terminal; on Telegram the bot itself looks at them.</summary>
    private static async Task WatchAsync(CommandContext context, Session session, Settings settings, WebFetcher web, CancellationToken cancel)
    {
        var (texts, time, options) = (session.Texts, context.Time, settings.Watch);
        var (trail, troubles) = (new SourceTrail(new SourceAudience(texts, time), time), new WatchTroubles(texts.Store, time));
        var news = new TerminalNews(texts.Store, troubles, context);
        foreach (var feed in options.Feeds.Where(feed => feed.Mode == FeedMode.Propose))
            context.Terminal.Warn(WatchWords.In(context.Says.Lang).FeedsWait(feed.Url));
        var proposals = new Proposals(drafts: null, new Maintainers(texts.Store, settings.Owners, time), texts.Store);
        var feeds = new FeedWatch(texts, trail, proposals, web, new FeedHealth(texts.Store, troubles, time), options, settings.Reading, time);
        try
        {
            await Task.WhenAll(
                Task.Run(() => new FolderRun(options, texts, trail, troubles, news, settings.Reading, time).RunAsync(cancel), CancellationToken.None),
                Task.Run(() => new FeedRun(options, feeds, news, time).RunAsync(cancel), CancellationToken.None)).ConfigureAwait(false);
        }
        catch (StoreException) when (texts.Store.Failure is not null)
        {
            // the store ends the run with a line of its own
        }
    }

    /// <summary>One line for a copy that failed; a store that failed ends the run with a line of its own.</summary>
    private static void Warn(CommandContext context, TalksStore store, StoreException fault)
    {
        if (store.Failure is null)
            context.Terminal.Warn(context.Refusals.DailyBackupNotMade(StoreRefusals.Line(fault, context.Refusals)));
    }
}
