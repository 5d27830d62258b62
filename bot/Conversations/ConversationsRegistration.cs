using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Conversations;

/// <summary>Registers what is kept of conversations. Bad options are reported by <see cref="OptionsValidationException"/> at start.</summary>
internal static class ConversationsRegistration
{
    public static IServiceCollection AddConversations(this IServiceCollection services, IConfiguration configuration, RefusalWords words)
    {
        var reading = new RetentionOptionsReading(configuration, words);
        services.AddSingleton<IConfigureOptions<RetentionOptions>>(reading).AddSingleton<IValidateOptions<RetentionOptions>>(reading);
        services.AddOptions<RetentionOptions>().ValidateOnStart();
        return services
            .AddSingleton<ChatMoves>().AddSingleton<KeptAnswers>()
            .AddSingleton(s => new Retention(s.GetRequiredService<TalksStore>(), s.GetRequiredService<IOptions<RetentionOptions>>().Value, s.GetRequiredService<TimeProvider>()));
    }
}
