using System.Reflection;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>What the bot says of itself.</summary>
/// <param name="model">Where questions go to be answered.</param>
internal sealed class BotFacts(TelegramIdentity me, RetentionOptions retention, ModelPlace model)
{
    /// <summary>Without the @.</summary>
    public string Username => me.Username ?? "";

    /// <summary>"1.2.0".</summary>
    public string Version { get; } = typeof(BotFacts).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";

    /// <summary>Whether a chat's questions may reach somebody else's machine.</summary>
    public bool HasModelOutside => model == ModelPlace.Outside;

    /// <summary>In ten lines: what is kept, how long, who sees it.</summary>
    public string Privacy(ChatWords words) => words.Privacy(words.CountOfDays(retention.KeepDays), model switch
    {
        ModelPlace.None => words.PrivacyNoModel,
        ModelPlace.Here => words.PrivacyModelHere,
        _ => words.PrivacyModelOutside,
    });
}
