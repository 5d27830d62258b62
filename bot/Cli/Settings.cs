using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.UserSecrets;
using TalksBot.Bot.Access;
using TalksBot.Bot.Answering.Model;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Sources.Watching;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Cli;

/// <summary>Configuration: appsettings.json beside the program, one in the working directory, user secrets, environment (<c>__</c>), <c>--data</c>; the last one wins.</summary>
/// <param name="Configuration">All keys, for the parts that read their own.</param>
/// <param name="DataPath">The folder where everything that lasts is kept (<c>Knowledge:DataPath</c>, "data" by default).</param>
/// <param name="BackupKeep">How many daily backups stay (<c>Backup:Keep</c>, 1 to 1,000; 7 by default).</param>
/// <param name="Owners">Who owns the bot by configuration.</param>
/// <param name="Reading">What the reading of a file may cost.</param>
internal sealed record Settings(IConfiguration Configuration, string DataPath, int BackupKeep, IReadOnlyList<long> Owners, ReadingOptions Reading)
{
    /// <summary>Days that questions are kept.</summary>
    public int KeepDays { get; private init; }

    /// <summary>The folders and feeds that are looked at for new texts.</summary>
    public WatchOptions Watch { get; private init; } = new();

    private const string FileName = "appsettings.json";

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Knowledge"] = ["DataPath"],
        ["Backup"] = ["Keep"],
        [ReadingOptions.Section] = [.. ReadingSettings.Keys, .. WatchOptions.Keys],
        [TelegramOptions.Section] = ["Token", "TokenFile", "BaseUrl", "Mode", "Webhook", "AllowedChats", "Rich"],
        [RetentionOptions.Section] = [.. typeof(RetentionOptions).GetProperties().Select(p => p.Name)],
        [FairUseOptions.Section] = [.. typeof(FairUseOptions).GetProperties().Select(p => p.Name)],
        [DigestOptions.Section] = [.. typeof(DigestOptions).GetProperties().Select(p => p.Name)],
        [LlmOptions.Section] = [.. typeof(LlmOptions).GetProperties().Select(p => p.Name)],
    };

    /// <summary>Keys in sections of ours that nothing reads, each with those that the section has: most likely misspelt.</summary>
    public IEnumerable<(string Key, string Instead)> Unknown() =>
        from section in Known
        from child in Configuration.GetSection(section.Key).GetChildren()
        where !section.Value.Contains(child.Key, StringComparer.OrdinalIgnoreCase)
        select (child.Path, string.Join(", ", section.Value.Select(key => $"{section.Key}:{key}")));

    /// <exception cref="RefusalException">A file or a value cannot be used; the line names it and the mend.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The same of a capability's own keys.</exception>
    public static Settings Read(string? data, RefusalWords words)
    {
        var configuration = Load(words);
        var path = data ?? configuration["Knowledge:DataPath"] ?? "data";
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0'))
            throw new RefusalException(words.KeyBad(data is null ? "Knowledge:DataPath" : "--data", words.MendPath));
        var retention = OptionsReading.Read(new RetentionOptionsReading(configuration, words), new RetentionOptions());
        OptionsReading.Read(new FairUseOptionsReading(configuration, words), new FairUseOptions());
        OptionsReading.Read(new DigestOptionsReading(configuration, words), new DigestOptions());
        var owners = OptionsReading.Read(new OwnersOptionsReading(configuration, words), new OwnersOptions());
        var watch = OptionsReading.Read(new WatchOptionsReading(configuration, words), new WatchOptions());
        if (WatchOptionsReading.Clash(watch, path) is { } folder)
            throw new RefusalException(words.KeyBad($"{WatchOptions.Section}:{WatchOptions.FoldersKey} ({folder})", words.MendWatchedData));
        return new Settings(configuration, path, Whole(configuration, "Backup:Keep", 7, 1, 1000, words), owners.Persons, ReadingSettings.Read(configuration, words)) { KeepDays = retention.KeepDays, Watch = watch };
    }

    private static IConfigurationRoot Load(RefusalWords words)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, FileName);
        var here = Path.GetFullPath(FileName);
        var builder = new ConfigurationBuilder();
        AddFile(builder, beside);
        if (here != beside)
            AddFile(builder, here);
        var secrets = Assembly.GetExecutingAssembly().GetCustomAttribute<UserSecretsIdAttribute>()?.UserSecretsId;
        if (secrets is not null && Environment.GetEnvironmentVariable("HOME") is { Length: > 0 })
            AddFile(builder, PathHelper.GetSecretsPathFromSecretsId(secrets));
        builder.AddEnvironmentVariables();
        try
        {
            return builder.Build();
        }
        catch (Exception e) when (e is InvalidDataException or FormatException)
        {
            throw new RefusalException(words.SettingsNotJson(Broken(e, beside, here)), inner: e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new RefusalException(words.FileNotAllowed(Broken(e, beside, here)), inner: e);
        }
    }

    // No watching of files: a verb ends before anybody edits one.
    private static void AddFile(ConfigurationBuilder builder, string path)
    {
        if (File.Exists(path))
            builder.AddJsonFile(new Microsoft.Extensions.FileProviders.PhysicalFileProvider(Path.GetDirectoryName(path)!), Path.GetFileName(path), optional: true, reloadOnChange: false);
    }

    /// <summary>The settings file that an exception speaks of, as far as it says.</summary>
    private static string Broken(Exception exception, string beside, string here) =>
        exception.Message.Contains(here, StringComparison.Ordinal) || !File.Exists(beside) ? here : beside;

    internal static int Whole(IConfiguration configuration, string key, int otherwise, int least, int most, RefusalWords words)
    {
        if (configuration[key] is not { Length: > 0 } text)
            return otherwise;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new RefusalException(words.KeyBad(key, words.MendNumber(least, most)));
    }
}
