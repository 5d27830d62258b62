namespace TalksBot.Bot.Conversations;

/// <summary>How long what people asked is kept: the keys under <c>Conversations</c>.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Conversations";

    internal const int FewestDays = 1, MostDays = 3650;

    /// <summary>Days that a question is kept with its answer and feedback. 1 to 3,650; 90 by default.</summary>
    public int KeepDays { get; set; } = 90;
}
