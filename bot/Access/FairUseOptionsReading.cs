using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Access;

/// <summary>Fills <see cref="FairUseOptions"/> from configuration and says which key is wrong and how to mend it.</summary>
internal sealed class FairUseOptionsReading(IConfiguration configuration, RefusalWords words) : IConfigureOptions<FairUseOptions>, IValidateOptions<FairUseOptions>
{
    private const string PerPerson = nameof(FairUseOptions.QuestionsPerPerson), PerChat = nameof(FairUseOptions.QuestionsPerChat), Window = nameof(FairUseOptions.Window);

    private readonly IConfigurationSection _section = configuration.GetSection(FairUseOptions.Section);

    public void Configure(FairUseOptions options)
    {
        options.QuestionsPerPerson = Read<int>(PerPerson) ?? options.QuestionsPerPerson;
        options.QuestionsPerChat = Read<int>(PerChat) ?? options.QuestionsPerChat;
        options.Window = Read<TimeSpan>(Window) ?? options.Window;
    }

    public ValidateOptionsResult Validate(string? name, FairUseOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(FairUseOptions options)
    {
        foreach (var (key, value) in new[] { (PerPerson, options.QuestionsPerPerson), (PerChat, options.QuestionsPerChat) })
        {
            if (IsUnreadable<int>(key) || value is < FairUseOptions.FewestQuestions or > FairUseOptions.MostQuestions)
                yield return words.KeyBad($"{FairUseOptions.Section}:{key}", words.MendNumber(FairUseOptions.FewestQuestions, FairUseOptions.MostQuestions));
        }

        if (IsUnreadable<TimeSpan>(Window) || options.Window < FairUseOptions.ShortestWindow || options.Window > FairUseOptions.LongestWindow)
            yield return words.KeyBad($"{FairUseOptions.Section}:{Window}", words.MendDuration(FairUseOptions.ShortestWindow, FairUseOptions.LongestWindow));
    }

    private T? Read<T>(string key)
        where T : struct, IParsable<T> =>
        T.TryParse(_section[key], CultureInfo.InvariantCulture, out var value) ? value : null;

    private bool IsUnreadable<T>(string key)
        where T : struct, IParsable<T> =>
        !string.IsNullOrWhiteSpace(_section[key]) && Read<T>(key) is null;
}
