namespace TalksBot.Bot.Access;

/// <summary>How much may be asked in a while: the keys under <c>FairUse</c>.</summary>
public sealed class FairUseOptions
{
    public const string Section = "FairUse";

    internal const int FewestQuestions = 1, MostQuestions = 10_000;
    internal static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(10), LongestWindow = TimeSpan.FromDays(1);

    /// <summary>Questions of one person in a window, in all chats together. 1 to 10,000; 30 by default.</summary>
    public int QuestionsPerPerson { get; set; } = 30;

    /// <summary>Questions of one chat in a window. 1 to 10,000; 100 by default, the messages that Telegram lets a bot send to a group in five minutes.</summary>
    public int QuestionsPerChat { get; set; } = 100;

    /// <summary>The window. 10 s to one day; 5 minutes by default.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(5);
}
