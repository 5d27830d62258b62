using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What the bot says to those who look after the texts.</summary>
public sealed class SourceWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(SourceWords));
    private static readonly ConcurrentDictionary<string, SourceWords> Lists = new();

    private SourceWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static SourceWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new SourceWords(known));

    /// <summary>Above a text that waits to be added.</summary>
    public string Preview => Say();

    public string CountOfPassages(int count) => Plurals.Count(count, Say(), Lang);
    public string CountOfSentences(int count) => Plurals.Count(count, Say(), Lang);

    /// <summary>Above the speakers with a sentence each.</summary>
    public string Speakers => Say();

    public string NobodySpeaks => Say();
    public string OtherSpeakers(object first) => Fill([first]);

    /// <summary>Above what the reading was unsure of.</summary>
    public string Unsure => Say();

    public string UnsureAuthor => Say();
    public string UnsureDate => Say();

    /// <summary>A label that is nobody’s full name.</summary>
    public string UnsureLabel(object first) => Fill([first]);

    /// <summary>Above the title of the source that holds the same words.</summary>
    public string LikeSame => Say();

    public string LikeNewVersion => Say();
    public string LikeDuplicate(object first) => Fill([first]);
    public string NothingToAdd => Say();

    /// <summary>On a button.</summary>
    public string Add => Say();

    /// <summary>On a button: as a source of its own, though another one is like it.</summary>
    public string AddAsNew => Say();

    /// <summary>On a button.</summary>
    public string Replace => Say();

    /// <summary>On a button.</summary>
    public string Mend => Say();

    /// <summary>On a button.</summary>
    public string Discard => Say();

    /// <summary>On a button: two posts are one text.</summary>
    public string Join => Say();

    /// <summary>On a button.</summary>
    public string Undo => Say();

    /// <summary>On a button.</summary>
    public string Back => Say();

    public string WhatToMend => Say();

    /// <summary>On a button.</summary>
    public string FieldTitle => Say();

    /// <summary>On a button.</summary>
    public string FieldAuthor => Say();

    /// <summary>On a button.</summary>
    public string FieldDate => Say();

    /// <summary>On a button.</summary>
    public string FieldLang => Say();

    /// <summary>On a button.</summary>
    public string FieldUrl => Say();

    public string AskTitle => Say();
    public string AskAuthor => Say();
    public string AskDate => Say();
    public string AskLang => Say();
    public string AskUrl => Say();
    public string AskSpeaker(object first) => Fill([first]);

    /// <summary>On a button.</summary>
    public string IsNarrator => Say();

    public string BadValue => Say();
    public string Added => Say();
    public string AddedMany(object first) => Fill([first]);
    public string Replaced => Say();
    public string ThereAlready => Say();
    public string Discarded => Say();
    public string Undone => Say();
    public string NotUndone => Say();
    public string DraftGone => Say();
    public string FileTooBig(object first) => Fill([first]);
    public string FileNotFetched(object first) => Fill([first]);
    public string AddHow => Say();
    /// <summary>In the group where a maintainer replied to a message.</summary>
    public string PreviewInPrivate => Say();

    /// <summary>Above the tags that a text may get as it is added.</summary>
    public string WhichTags => Say();

    /// <summary>To a file of many texts, where one is to take the place of a source.</summary>
    public string OneTextInstead => Say();

    /// <summary>Above the titles of many texts.</summary>
    public string ReplacingMany(object first) => Fill([first]);

    /// <summary>After a title.</summary>
    public string ReplacesOne => Say();
    public string NotUndoneMany => Say();
}
