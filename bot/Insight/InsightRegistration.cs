using Microsoft.Extensions.DependencyInjection;
using TalksBot.Bot.Insight.Gaps;

namespace TalksBot.Bot.Insight;

/// <summary>Registers what the maintainers learn of how the bot does.</summary>
internal static class InsightRegistration
{
    public static IServiceCollection AddInsight(this IServiceCollection services) => services.AddSingleton<GapBook>().AddSingleton<QuestionLog>();
}
