using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Digests.Slots;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Digests;

internal static class DigestsRegistration
{
    public static IServiceCollection AddDigests(this IServiceCollection services, IConfiguration configuration, RefusalWords words)
    {
        var reading = new DigestOptionsReading(configuration, words);
        services.AddSingleton<IConfigureOptions<DigestOptions>>(reading).AddSingleton<IValidateOptions<DigestOptions>>(reading);
        services.AddOptions<DigestOptions>().ValidateOnStart();
        services.AddSingleton(s => new DigestCalendar(s.GetRequiredService<IOptions<DigestOptions>>().Value));
        services.AddSingleton(s => new DigestComposition(s.GetRequiredService<KnowledgeBase>(), s.GetRequiredService<AnswerPipeline>().Model));
        services.AddSingleton<DigestCheck>().AddSingleton<DigestNotices>().AddSingleton<DigestRun>();
        return services;
    }
}
