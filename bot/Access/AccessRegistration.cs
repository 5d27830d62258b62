using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Access;

/// <summary>Registers who may do and see what. Bad options are reported by <see cref="OptionsValidationException"/> at start.</summary>
internal static class AccessRegistration
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration, RefusalWords words)
    {
        var (owners, fair) = (new OwnersOptionsReading(configuration, words), new FairUseOptionsReading(configuration, words));
        services.AddSingleton<IConfigureOptions<OwnersOptions>>(owners).AddSingleton<IValidateOptions<OwnersOptions>>(owners);
        services.AddSingleton<IConfigureOptions<FairUseOptions>>(fair).AddSingleton<IValidateOptions<FairUseOptions>>(fair);
        services.AddOptions<OwnersOptions>().ValidateOnStart();
        services.AddOptions<FairUseOptions>().ValidateOnStart();
        return services
            .AddSingleton(s => new Maintainers(s.GetRequiredService<TalksStore>(), s.GetRequiredService<IOptions<OwnersOptions>>().Value.Persons, s.GetRequiredService<TimeProvider>()))
            .AddSingleton(s => new FairUse(s.GetRequiredService<IOptions<FairUseOptions>>().Value, s.GetRequiredService<TimeProvider>()))
            .AddSingleton<Invites>().AddSingleton<BlockList>().AddSingleton<SourceAudience>().AddSingleton<SourceTrail>().AddSingleton<ChatMigration>();
    }
}
