using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Insight;
using TalksBot.Bot.Insight.Gaps;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats;
using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.Bot.Telegram.Chats.Drafts;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Watch;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram;

/// <summary>Puts the bot together and runs it until it is told to end.</summary>
internal static class TelegramHost
{
    /// <param name="limits">Others than Telegram's, for a server that has none; null for Telegram's.</param>
    /// <param name="reading">What the reading of a file that a maintainer sends may cost; null for the usual.</param>
    /// <param name="web">What may be fetched from the web; null for the usual.</param>
    /// <exception cref="OptionsValidationException">A key cannot be used; the message names it and the mend.</exception>
    /// <exception cref="TokenRefusedException">Telegram does not know the token.</exception>
    /// <exception cref="Knowledge.Store.StoreException">The disk failed on the way.</exception>
    public static async Task RunAsync(IConfiguration configuration, KnowledgeBase texts, AnswerPipeline answers, RefusalWords words, TimeProvider time, CancellationToken cancel, SendingLimits? limits = null, ReadingOptions? reading = null, WebRules? web = null)
    {
        using var host = Build(configuration, texts, answers, words, time, limits ?? new SendingLimits(), reading ?? ReadingOptions.Default, web ?? WebRules.Usual);
        var run = host.Services.GetRequiredService<TelegramRun>();
        await host.RunAsync(cancel).ConfigureAwait(false);
        if (run.Failure is { } failure)
            throw failure;
    }

    private static IHost Build(IConfiguration configuration, KnowledgeBase texts, AnswerPipeline answers, RefusalWords words, TimeProvider time, SendingLimits limits, ReadingOptions reading, WebRules web)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ApplicationName = "talksbot" });
        builder.Configuration.AddConfiguration(configuration);
        builder.Logging
            .AddFilter(typeof(TelegramRun).FullName, LogLevel.Information) // who runs, and that nobody owns it: whoever starts it wants to see that
            .AddConfiguration(configuration.GetSection("Logging"))
            .AddSimpleConsole(line => line.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services
            .AddSingleton(time).AddSingleton(texts).AddSingleton(texts.Store).AddSingleton<GroupedWrites>().AddSingleton(answers).AddSingleton(limits).AddSingleton(reading)
            .AddConversations(configuration, words)
            .AddAccess(configuration, words)
            .AddInsight()
            .AddWatching(configuration, words)
            .AddDigests(configuration, words)
            .AddTelegram(configuration, words, web);
        return builder.Build();
    }

    private static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration configuration, RefusalWords words, WebRules web)
    {
        var reading = new TelegramOptionsReading(configuration, words);
        services.AddSingleton<IConfigureOptions<TelegramOptions>>(reading).AddSingleton<IValidateOptions<TelegramOptions>>(reading);
        services.AddOptions<TelegramOptions>().ValidateOnStart();
        services.AddSingleton<TelegramClients>().AddSingleton<TelegramIdentity>().AddSingleton<TelegramPulse>();
        services.AddSingleton<UpdateInbox>().AddSingleton<UpdateWork>().AddSingleton<Polling>().AddSingleton<Webhook>();
        services.AddSingleton<MessageOutbox>().AddSingleton<SentMessages>().AddSingleton<SendingQueue>().AddSingleton<SendMending>().AddSingleton<OutboxSender>();
        services.AddSingleton(s => new Admissions(
            s.GetRequiredService<Maintainers>(), s.GetRequiredService<BlockList>(), s.GetRequiredService<ChatMoves>(), s.GetRequiredService<IOptions<TelegramOptions>>().Value.AllowedChats));
        services.AddSingleton<RunningDrafts>().AddSingleton<DraftPace>().AddSingleton<DraftShow>().AddSingleton<DraftedAnswer>();
        services.AddChats(configuration, web).AddButtons();
        services.AddSingleton<CommandMenu>().AddSingleton<TroubleSigns>().AddSingleton<TroubleWatch>().AddSingleton<Upkeep>();
        services.AddSingleton<IWatchNews, SourceNews>();
        services.AddSingleton(s => new HealthFile(s.GetRequiredService<TalksStore>(), s.GetService<ISystemdNotifier>()));
        services.AddSingleton(s => new Forgetting(
            GapBook.Forgotten, AwaitedMessage.Forgotten, DigestLedger.Forgotten, AwaitedDigestValue.Forgotten, PersonSettings.Forgotten, ChatSettings.Forgotten,
            new ForgettingPart("drafts", s.GetRequiredService<SourceDrafts>().Forget), new ForgettingPart("inbox", UpdateInbox.Forget), new ForgettingPart("outbox", MessageOutbox.Forget)));
        services.AddSystemd();
        services.AddSingleton<TelegramRun>().AddHostedService(s => s.GetRequiredService<TelegramRun>());
        return services;
    }
}
