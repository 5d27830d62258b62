using Microsoft.Extensions.DependencyInjection;
using TalksBot.Bot.Telegram.Chats;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Registers what is done with an answer's buttons, and in chats that the bot is not in.</summary>
internal static class ButtonsRegistration
{
    public static IServiceCollection AddButtons(this IServiceCollection services) => services
        .AddSingleton<ButtonPresses>().AddSingleton<CardPresses>().AddSingleton<FeedbackPresses>().AddSingleton<WithdrawalPresses>().AddSingleton<ShownAgain>().AddSingleton<RecentEdits>().AddSingleton<PressEnding>()
        .AddSingleton<InlineMode>().AddSingleton<InlineFinding>().AddSingleton<GuestMode>();
}
