using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What those who look after the texts read on the panels of sources and tags.</summary>
public sealed class ShelfWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(ShelfWords));
    private static readonly ConcurrentDictionary<string, ShelfWords> Lists = new();

    private ShelfWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static ShelfWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new ShelfWords(known));

    public string ListTitle => Say();
    public string ListHow => Say();
    public string FoundNone => Say();
    public string FoundMore(object first) => Fill([first]);
    public string NoTexts => Say();
    /// <summary>On a button: the title of a source that is not quoted any more.</summary>
    public string RetiredOne(object first) => Fill([first]);
    public string VersionOf(object first) => Fill([first]);
    public string NoTags => Say();
    public string TagsAre(object first) => Fill([first]);
    public string SeenByAll => Say();
    public string SeenByNobody => Say();
    /// <summary>Names of groups follow.</summary>
    public string SeenIn(object first) => Fill([first]);
    /// <summary>Of a text, or of several, not added yet.</summary>
    public string WillBeSeenByAll => Say();
    /// <inheritdoc cref="WillBeSeenByAll"/>
    public string WillBeSeenByNobody => Say();
    /// <inheritdoc cref="WillBeSeenByAll"/>
    public string WillBeSeenDifferently => Say();
    /// <summary>Who sees the text that a new one is like.</summary>
    public string LikeKeepsReaders(object first) => Fill([first]);
    /// <summary>A tag, and who sees its sources.</summary>
    public string ByTag(object first, object second) => Fill([first, second]);
    public string RetiredOn(object first) => Fill([first]);
    /// <summary>On a button.</summary>
    public string ShowText => Say();
    /// <summary>On a button.</summary>
    public string Mend => Say();
    /// <summary>On a button.</summary>
    public string Replace => Say();
    /// <summary>On a button, and above the list of tags.</summary>
    public string Tags => Say();
    /// <summary>On a button.</summary>
    public string WhoSees => Say();
    /// <summary>On a button.</summary>
    public string History => Say();
    /// <summary>On a button.</summary>
    public string Retire => Say();
    /// <summary>On a button.</summary>
    public string Restore => Say();
    /// <summary>On a button, with what is undone.</summary>
    public string UndoOf(object first) => Fill([first]);
    /// <summary>On a button.</summary>
    public string Erase => Say();
    /// <summary>On a button.</summary>
    public string Back => Say();
    /// <summary>On a button.</summary>
    public string BackToList => Say();
    /// <summary>On a button.</summary>
    public string BackToTags => Say();
    public string ReplaceHow => Say();
    public string TagHow => Say();
    public string TagsHow => Say();
    public string BadTag(object first, object second) => Fill([first, second]);
    public string Tagged => Say();
    /// <summary>Over the chat for a moment; at most 200 characters.</summary>
    public string TagGone => Say();
    public string WhoSeesHow => Say();
    public string WhoSeesTagHow => Say();
    /// <summary>On a button.</summary>
    public string Everybody => Say();
    /// <summary>On a button.</summary>
    public string MakePublic => Say();
    public string PublicAsk => Say();
    public string PublicAskTag => Say();
    /// <summary>On a button.</summary>
    public string PublicYes => Say();
    public string NoGroups => Say();
    /// <summary>With the group’s id, where its title is not known.</summary>
    public string GroupWithoutName(object first) => Fill([first]);
    /// <summary>With the id of a private chat.</summary>
    public string PrivateChat(object first) => Fill([first]);
    public string EraseAsk => Say();
    public string EraseAskAgain => Say();
    /// <summary>On a button.</summary>
    public string EraseYes => Say();
    public string Mended => Say();
    public string RetiredNow => Say();
    public string RestoredNow => Say();
    public string UndoneNow => Say();
    public string UndoTooLate => Say();
    public string Erased => Say();
    public string AlreadySo => Say();
    public string Changed => Say();
    public string TextGone => Say();
}
