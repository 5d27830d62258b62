using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Sources.Watching.Feeds;
using TalksBot.Bot.Sources.Watching.Folders;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading.Web;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>Fills <see cref="WatchOptions"/> from configuration and says which key is wrong and how to mend it.</summary>
internal sealed class WatchOptionsReading(IConfiguration configuration, RefusalWords words) : IConfigureOptions<WatchOptions>, IValidateOptions<WatchOptions>
{
    private const string Example = "https://example.org/feed.xml";

    private readonly IConfigurationSection _section = configuration.GetSection(WatchOptions.Section);

    public void Configure(WatchOptions options)
    {
        options.Folders = [.. Folders().Where(folder => IsPath(PathOf(folder))).Select(folder => new FolderOptions(WholePath(PathOf(folder)!)) { Tags = SourceTags.Clean(TagsOf(folder)) ?? [] })];
        options.Every = Duration(_section, WatchOptions.EveryKey) ?? options.Every;
        options.Feeds = [.. Feeds().Where(feed => IsAddress(UrlOf(feed))).Select(FeedOf)];
        options.First = int.TryParse(_section[WatchOptions.FirstKey], NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : options.First;
    }

    public ValidateOptionsResult Validate(string? name, WatchOptions options)
    {
        var faults = Faults(options).Concat(Feeds().SelectMany(Faults)).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>The first folder that cannot be watched beside the data folder, where the bot itself writes files; null when there is none.</summary>
    public static string? Clash(WatchOptions options, string dataPath) =>
        options.Folders.Select(folder => folder.Path).FirstOrDefault(folder => IsWithin(folder, WholePath(dataPath)) || IsWithin(WholePath(dataPath), folder));

    private IEnumerable<string> Faults(WatchOptions options)
    {
        foreach (var folder in Folders())
        {
            var whole = IsPath(PathOf(folder)) ? WholePath(PathOf(folder)!) : null;
            if (whole is null)
                yield return words.KeyBad(KeyOf(folder, nameof(FolderOptions.Path)), words.MendPath);
            else if (options.Folders.Count(other => other.Path == whole) > 1 || options.Folders.Any(other => other.Path != whole && IsWithin(whole, other.Path)))
                yield return words.KeyBad(KeyOf(folder, nameof(FolderOptions.Path)), words.MendWatchedTwice);
            foreach (var fault in FaultsOfTags(folder).Concat(UnknownKeys(folder, "Path, Tags", typeof(FolderOptions))))
                yield return fault;
        }

        if (IsUnreadable(_section, WatchOptions.EveryKey) || options.Every < WatchOptions.ShortestEvery || options.Every > WatchOptions.LongestEvery)
            yield return words.KeyBad($"{WatchOptions.Section}:{WatchOptions.EveryKey}", words.MendDuration(WatchOptions.ShortestEvery, WatchOptions.LongestEvery));
        if (_section[WatchOptions.FirstKey] is { Length: > 0 } first && !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out _) || options.First > WatchOptions.MostFirst)
            yield return words.KeyBad($"{WatchOptions.Section}:{WatchOptions.FirstKey}", words.MendNumber(0, WatchOptions.MostFirst));
    }

    private IEnumerable<string> Faults(IConfigurationSection feed)
    {
        if (!IsAddress(UrlOf(feed)) || Feeds().Count(other => UrlOf(other) == UrlOf(feed)) > 1)
            yield return words.KeyBad(KeyOf(feed, nameof(FeedOptions.Url)), words.MendFeed(Example));
        var every = Duration(feed, nameof(FeedOptions.Every));
        if (IsUnreadable(feed, nameof(FeedOptions.Every)) || every < FeedOptions.ShortestEvery || every > FeedOptions.LongestEvery)
            yield return words.KeyBad($"{feed.Path}:{nameof(FeedOptions.Every)}", words.MendDuration(FeedOptions.ShortestEvery, FeedOptions.LongestEvery));
        if (feed[nameof(FeedOptions.Mode)] is { Length: > 0 } mode && ModeOf(mode) is null)
            yield return words.KeyBad($"{feed.Path}:{nameof(FeedOptions.Mode)}", words.MendOneOf("propose, add"));
        foreach (var fault in FaultsOfTags(feed).Concat(UnknownKeys(feed, "Url, Every, Mode, Tags", typeof(FeedOptions))))
            yield return fault;
    }

    private IEnumerable<string> FaultsOfTags(IConfigurationSection entry) =>
        SourceTags.Clean(TagsOf(entry)) is null ? [words.KeyBad($"{entry.Path}:{nameof(FeedOptions.Tags)}", words.BadTag(string.Join(", ", TagsOf(entry))))] : [];

    private IEnumerable<string> UnknownKeys(IConfigurationSection entry, string names, Type known) =>
        entry.GetChildren().Where(child => known.GetProperties().All(one => !one.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase))).Select(key => words.KeyUnknown(key.Path, names));

    /// <summary>Each with keys of its own, or as a path alone; one folder may stand in one line: a path may hold a comma.</summary>
    private IEnumerable<IConfigurationSection> Folders() => Entries(WatchOptions.FoldersKey);

    /// <summary>Each with keys of its own, or as an address alone.</summary>
    private IEnumerable<IConfigurationSection> Feeds() => Entries(WatchOptions.FeedsKey);

    private IEnumerable<IConfigurationSection> Entries(string key)
    {
        var section = _section.GetSection(key);
        return string.IsNullOrEmpty(section.Value) ? section.GetChildren() : [section]; // an empty list in a file has an empty value
    }

    private static FeedOptions FeedOf(IConfigurationSection feed)
    {
        var usual = new FeedOptions(UrlOf(feed)!);
        return usual with
        {
            Every = Duration(feed, nameof(FeedOptions.Every)) ?? usual.Every,
            Mode = ModeOf(feed[nameof(FeedOptions.Mode)]) ?? usual.Mode,
            Tags = SourceTags.Clean(TagsOf(feed)) ?? [],
        };
    }

    /// <summary>The key whose value is wrong: an entry may be that value itself.</summary>
    private static string KeyOf(IConfigurationSection entry, string name) => entry.Value is null ? $"{entry.Path}:{name}" : entry.Path;

    private static string? PathOf(IConfigurationSection folder) => folder.Value ?? folder[nameof(FolderOptions.Path)];

    private static string? UrlOf(IConfigurationSection feed) => (feed.Value ?? feed[nameof(FeedOptions.Url)])?.Trim();

    private static string[] TagsOf(IConfigurationSection feed)
    {
        var tags = feed.GetSection(nameof(FeedOptions.Tags));
        return tags.Value is { } line
            ? line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : [.. tags.GetChildren().Select(tag => tag.Value ?? "")];
    }

    private static FeedMode? ModeOf(string? mode) => mode?.ToLowerInvariant() switch
    {
        "propose" => FeedMode.Propose,
        "add" => FeedMode.Add,
        _ => null,
    };

    private static bool IsAddress(string? url) => url is not null && WebFetcher.IsAddress(url) && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.UserInfo.Length == 0;

    private static bool IsPath(string? path) => !string.IsNullOrWhiteSpace(path) && !path.Contains('\0', StringComparison.Ordinal);

    private static string WholePath(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    private static bool IsWithin(string path, string folder) => path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || folder == Path.GetPathRoot(folder);

    private static TimeSpan? Duration(IConfigurationSection section, string key) => TimeSpan.TryParse(section[key], CultureInfo.InvariantCulture, out var value) ? value : null;

    private static bool IsUnreadable(IConfigurationSection section, string key) => !string.IsNullOrWhiteSpace(section[key]) && Duration(section, key) is null;
}
