using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What stands around the points of a digest, and on its buttons.</summary>
public sealed class DigestWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(DigestWords));
    private static readonly ConcurrentDictionary<string, DigestWords> Lists = new();

    private DigestWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static DigestWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new DigestWords(known));

    public string Headline => Say();

    /// <summary>The headline where the texts are not new.</summary>
    public string ArchiveHeadline => Say();

    /// <param name="from">"17", "17 novembre" or "17 novembre 2026": no more than the end does not say.</param>
    /// <param name="to">With month and year.</param>
    public string Period(string from, string to) => Fill([from, to]);

    public string DayMonth(string day, string month) => Fill([day, month]);

    /// <summary>Behind a source of which there was an earlier version.</summary>
    public string NewVersion => Say();

    /// <summary>Above a digest that is shown to somebody who tries his settings.</summary>
    public string Preview => Say();

    /// <summary>For a digest that was due and not posted.</summary>
    public string Skipped(string date, string time) => Fill([date, time]);

    /// <summary>Above questions that no text answers, for owners.</summary>
    public string Unanswered => Say();

    public string Ask => Say();

    /// <summary>To a press of <see cref="Ask"/>; at most 200 characters.</summary>
    public string AskHow => Say();

    public string Fewer => Say();
    public string Settings => Say();
}
