using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Chats.Commands;
using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Telegram.Chats.Membership;
using TalksBot.Bot.Telegram.Chats.Questions;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Telegram.Chats;

/// <summary>Registers what is done with messages, commands and memberships.</summary>
internal static class ChatsRegistration
{
    public static IServiceCollection AddChats(this IServiceCollection services, IConfiguration configuration, WebRules web) => services
        .AddSingleton<UpdateHandling>().AddSingleton<GoneOn>().AddSingleton<MessageHandling>().AddSingleton<ChatLanguage>().AddSingleton<Told>()
        .AddSingleton<Listener>()
        .AddSingleton<ChatQuestion>().AddSingleton<AskedTexts>().AddSingleton<QuestionBefore>().AddSingleton<PassedOnText>().AddSingleton<PastedParts>().AddSingleton<StaleQuestions>()
        .AddSingleton<Administrators>().AddSingleton<BotMembership>()
        .AddSingleton<CommandHandling>().AddSingleton<PanelPresses>().AddSingleton<PressReplies>()
        .AddSingleton<Greeting>().AddSingleton<ExampleQuestions>().AddSingleton<StartLinks>().AddSingleton<SourcesPanel>().AddSingleton<ScopePanel>().AddSingleton<LanguagePanel>()
        .AddSingleton<ForgettingPanel>().AddSingleton<ModelSwitch>()
        .AddSingleton<DigestCommand>().AddSingleton<DigestPanel>().AddSingleton<DigestChoices>().AddSingleton<DigestQuestions>().AddSingleton<DigestPresses>().AddSingleton<DigestPreviews>().AddSingleton<FewerPresses>().AddSingleton<ChannelPosts>()
        .AddSingleton(new WebFetcher(web)).AddSingleton<SourceDrafts>()
        .AddSingleton<AwaitedMessages>().AddSingleton<GapAnswering>().AddSingleton<SourceTalk>().AddSingleton<DraftPresses>().AddSingleton<DraftMessages>().AddSingleton<ProposalMessages>().AddSingleton<WorkShown>()
        .AddSingleton<MaintainerCommands>().AddSingleton<MaintainerMenus>().AddSingleton<GapsPanel>().AddSingleton<NoteWriting>().AddSingleton<StatisticsPanel>().AddSingleton<HistoryPanel>()
        .AddSingleton<KeptSources>().AddSingleton<KnownGroups>().AddSingleton<AudienceLine>().AddSingleton<SourceListPanel>().AddSingleton<SourcePanel>().AddSingleton<SourcePresses>()
        .AddSingleton<SourceMending>().AddSingleton<SourceTagging>().AddSingleton<AudiencePanel>().AddSingleton<TagPanel>()
        .AddSingleton<CheckPanel>().AddSingleton<DocumentDownload>()
        .AddSingleton(s => new BotFacts(s.GetRequiredService<TelegramIdentity>(), s.GetRequiredService<IOptions<RetentionOptions>>().Value, ModelPlaces.Of(configuration)));
}
