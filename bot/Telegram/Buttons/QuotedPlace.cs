using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Where a quotation stands, short enough for a button: what inline results carry, of which nothing is kept while somebody types.</summary>
/// <param name="SourceKey">Stands for the source's id, which may be too long.</param>
/// <param name="Version">Of the source, from 1.</param>
/// <param name="Start">First character, into that version's body.</param>
/// <param name="Length">UTF-16 code units.</param>
/// <param name="Lang">The language that it was shown in: "fr", "en" or "ru".</param>
/// <remarks>It may be forged, and grants nothing: who presses sees of it what everybody may.</remarks>
internal sealed partial record QuotedPlace(string SourceKey, int Version, int Start, int Length, string Lang)
{
    /// <summary>What it begins with, so that it is never taken for a number.</summary>
    public const char Mark = '~';

    private const int SourceCharacters = 16;

    public static QuotedPlace Of(Citation citation, string lang) =>
        new(KeyOf(citation.Source.Id), citation.Source.Version, citation.Start, citation.End - citation.Start, lang);

    /// <summary>At most 45 characters.</summary>
    public string Write() => string.Create(CultureInfo.InvariantCulture, $"{Mark}{Lang}{SourceKey}.{Version}.{Start}.{Length}");

    /// <summary>Null when it has not the form.</summary>
    public static QuotedPlace? Read(string text)
    {
        if (Form().Match(text) is not { Success: true, Groups: var parts } || !WordList.Languages.Contains(parts["lang"].Value))
            return null;
        int Number(string name) => int.Parse(parts[name].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return new QuotedPlace(parts["source"].Value, Number("version"), Number("start"), Number("length"), parts["lang"].Value);
    }

    /// <summary>From that version, though there is a newer one or the source was retired. Null when there is none (any more), or no passage holds the range.</summary>
    public Citation? Cut(KnowledgeBase texts) =>
        texts.List().Concat(texts.ListRetired()).FirstOrDefault(source => KeyOf(source.Id) == SourceKey) is { } found && texts.Find(found.Id, Version) is { } source
            ? Citation.CutAgain(source, Start, Start + Length)
            : null;

    private static string KeyOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..SourceCharacters];

    // Lengths keep every number, and the sum of two, within an int.
    [GeneratedRegex(@"^~(?<lang>[a-z]{2})(?<source>[0-9a-f]{16})\.(?<version>[0-9]{1,6})\.(?<start>[0-9]{1,8})\.(?<length>[0-9]{1,7})\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
