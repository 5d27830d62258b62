using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>On and about the buttons of an answer, and above what inline mode lists.</summary>
public sealed class ButtonWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(ButtonWords));
    private static readonly ConcurrentDictionary<string, ButtonWords> Lists = new();

    private ButtonWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static ButtonWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new ButtonWords(known));

    public string Context => Say();
    public string Source => Say();

    /// <summary>On the button that tells who speaks.</summary>
    public string Who => Say();

    /// <param name="count">Quotations that the message had no room for.</param>
    public string More(int count) => Fill([count]);

    public string Share => Say();
    public string Back => Say();
    public string Delete => Say();
    public string Silence => Say();
    public string Thanks => Say();

    /// <summary>After 👎, above the complaints.</summary>
    public string WhatWasWrong => Say();

    public string Noted => Say();
    public string BesideThePoint => Say();
    public string Incomplete => Say();
    public string WrongSpeaker => Say();
    public string TextsDoAnswer => Say();
    public string TextIsWrong => Say();
    public string TooLong => Say();
    public string WrongQuotation => Say();

    /// <summary>After retention, forgetting or withdrawal, and to whoever may not see it: which of them is nobody’s business.</summary>
    public string Gone => Say();

    public string TooManyPresses => Say();
    public string MayNotDelete => Say();
    public string MayNotSilence => Say();
    public string Deleted => Say();
    public string SilencedNow => Say();

    /// <summary>Stands in the place of the answer.</summary>
    public string Silenced => Say();

    /// <summary>Above examples, while nothing is typed yet.</summary>
    public string InlineHint => Say();

    /// <summary>Above passages that come near, and nothing more.</summary>
    public string InlineNear => Say();

    public string InlineNothing => Say();
}
