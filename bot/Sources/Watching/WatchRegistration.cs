using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>Registers what looks at folders and feeds. Bad options are reported by <see cref="OptionsValidationException"/> at start.</summary>
internal static class WatchRegistration
{
    public static IServiceCollection AddWatching(this IServiceCollection services, IConfiguration configuration, RefusalWords words)
    {
        var reading = new WatchOptionsReading(configuration, words);
        services.AddSingleton<IConfigureOptions<WatchOptions>>(reading).AddSingleton<IValidateOptions<WatchOptions>>(reading);
        services.AddOptions<WatchOptions>().ValidateOnStart();
        return services
            .AddSingleton(s => s.GetRequiredService<IOptions<WatchOptions>>().Value)
            .AddSingleton<WatchTroubles>().AddSingleton<Proposals>().AddSingleton<FeedHealth>().AddSingleton<FeedWatch>().AddSingleton<FeedRun>().AddSingleton<FolderRun>();
    }
}
