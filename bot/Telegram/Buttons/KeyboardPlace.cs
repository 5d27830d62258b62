namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Where an answer's buttons stand, which decides how many there are.</summary>
internal enum KeyboardPlace
{
    Private,
    Group,

    /// <summary>Under a message that went out through inline or guest mode.</summary>
    Inline,
}
