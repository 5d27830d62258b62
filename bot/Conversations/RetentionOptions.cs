namespace TalksBot.Bot.Conversations;

/// <summary>How long what people asked is kept: the keys under <c>Conversations</c>.</summary>
/// <param name="KeepDays">Days that a question is kept with its answer and feedback, 1 to 3,650; 90 by default.</param>
public sealed record RetentionOptions(int KeepDays = RetentionOptions.UsualDays)
{
    public const string Section = "Conversations";
    public const int UsualDays = 90, FewestDays = 1, MostDays = 3650;

    public TimeSpan Keep => TimeSpan.FromDays(KeepDays);
}
