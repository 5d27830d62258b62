using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What Telegram's menus say of the bot. A command at most 256 characters, the description 512, the short one 120.</summary>
public sealed class MenuWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(MenuWords));
    private static readonly ConcurrentDictionary<string, MenuWords> Lists = new();

    private MenuWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static MenuWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new MenuWords(known));

    public string Ask => Say();
    public string Help => Say();
    public string Sources => Say();
    public string Scope => Say();
    public string Digest => Say();
    public string Language => Say();
    public string About => Say();
    public string Privacy => Say();
    public string Forget => Say();
    public string Model => Say();
    public string Add => Say();
    public string Gaps => Say();
    public string Stats => Say();
    public string Check => Say();
    public string History => Say();
    public string Description => Say();
    public string ShortDescription => Say();

    /// <summary>What a command is for.</summary>
    public string Of(string command) => Say(string.Concat(command[..1].ToUpperInvariant(), command.AsSpan(1)));
}
