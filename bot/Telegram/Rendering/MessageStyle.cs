namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>How much room an answer takes in its chat.</summary>
internal enum MessageStyle
{
    /// <summary>In private: everything open.</summary>
    Private,

    /// <summary>In a group: what fits a glance, quotations folded.</summary>
    Group,
}
