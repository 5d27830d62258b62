using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;

namespace TalksBot.Bot.Words;

/// <summary>What the bot says of itself in chats: greetings, commands, settings, and kind words where it cannot answer.</summary>
public sealed class ChatWords : WordList
{
    private static readonly ResourceManager Texts = new(typeof(ChatWords));
    private static readonly ConcurrentDictionary<string, ChatWords> Lists = new();

    private ChatWords(string lang) : base(Texts, CultureInfo.GetCultureInfo(lang)) { }

    /// <summary>The words in the language nearest to <paramref name="lang"/>.</summary>
    public static ChatWords In(string? lang) => Lists.GetOrAdd(Nearest(lang), static known => new ChatWords(known));

    /// <summary>The name of the language in itself, on a button.</summary>
    public string OwnName => Say();
    public string Greeting => Say();

    /// <param name="count">"3 textes".</param>
    public string GreetingTexts(string count) => Fill([count]);

    /// <summary>Above buttons with questions.</summary>
    public string GreetingExamples => Say();

    /// <param name="bot">Without the @.</param>
    public string GreetingInGroup(string bot) => Fill([bot]);
    public string Help => Say();

    /// <param name="bot">Without the @.</param>
    public string HelpInGroup(string bot) => Fill([bot]);

    /// <param name="bot">Without the @.</param>
    public string About(string bot, string version) => Fill([bot, version]);

    /// <summary>Ten lines.</summary>
    /// <param name="days">How long questions are kept.</param>
    /// <param name="model">One of the sentences on the model.</param>
    public string Privacy(string days, string model) => Fill([days, model]);
    public string PrivacyNoModel => Say();
    public string PrivacyModelHere => Say();
    public string PrivacyModelOutside => Say();
    public string UnknownCommand => Say();

    /// <summary>To a voice message, a picture, a sticker.</summary>
    public string OnlyWords => Say();
    public string CalledWithoutQuestion => Say();
    public string CalledInPrivate => Say();

    /// <summary>Said once, then the bot waits in silence.</summary>
    public string TooManyQuestions => Say();
    public string NotServedHere => Say();

    /// <summary>For those of more than a day ago.</summary>
    /// <param name="count">"3 questions".</param>
    public string QuestionsWhileAway(string count) => Fill([count]);

    /// <summary>"3 questions".</summary>
    public string CountOfQuestions(int count) => Plurals.Count(count, Say(), Lang);

    /// <summary>"90 jours".</summary>
    public string CountOfDays(int count) => Plurals.Count(count, Say(), Lang);
    public string LinkGone => Say();

    /// <summary>Over the chat for a moment; at most 200 characters.</summary>
    public string ButtonGone => Say();

    /// <summary>Over the chat for a moment; at most 200 characters.</summary>
    public string SourceGone => Say();
    public string NowOwner => Say();
    public string NowEditor => Say();
    public string InvitedAlready => Say();
    public string InvitationNotValid => Say();
    public string ChooseLanguage => Say();

    /// <summary>On a button: none is chosen.</summary>
    public string AnyLanguage => Say();
    public string LanguageIsChosen => Say();
    public string LanguageIsThatOfTelegram => Say();
    public string AdministratorsOnly => Say();
    public string ScopeIsEverything => Say();

    /// <param name="count">"3 textes".</param>
    public string ScopeIsSome(string count) => Fill([count]);

    /// <summary>On a button.</summary>
    public string ScopeEverything => Say();
    public string ModelIsAllowed => Say();
    public string ModelIsForbidden => Say();
    public string ForgetQuestion => Say();

    /// <summary>On a button.</summary>
    public string ForgetYes => Say();

    /// <summary>On a button.</summary>
    public string ForgetNo => Say();
    public string Forgotten => Say();
    public string NotForgotten => Say();
    public string ForgetInPrivate => Say();

    /// <summary>How many sentences of a text that was passed on are in the sources.</summary>
    public string SomeOfThese(int found, int all) => Fill([found, all]);
    public string NoneOfThese => Say();

    /// <summary>After how many were found, where a text is too long to look for all of it.</summary>
    public string OnlyFirstSentences(int count) => Fill([count]);

    /// <summary>Above sentences that are in no source.</summary>
    public string NotThere => Say();

    /// <param name="name">Somebody whose words the texts give.</param>
    public string ExampleWhatSays(string name) => Fill([name]);

    /// <param name="topic">With its article: "le granit".</param>
    public string ExampleWhatSaysOf(string name, string topic) => Fill([name, topic]);

    /// <summary>Of the text that a new store begins with, in its own language.</summary>
    public string StarterExampleWho => Say();
    public string StarterExampleHowLong => Say();
    public string StarterExampleOpinion => Say();
}
