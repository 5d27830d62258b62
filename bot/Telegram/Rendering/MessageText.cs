using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>What one regular message says: plain text with entities, never markup, so that nothing in a text can be taken for it.</summary>
/// <param name="Text">At most <see cref="MostCharacters"/>, without white space at its ends.</param>
/// <param name="Entities">Offsets and lengths in UTF-16 code units of <paramref name="Text"/>; outer ones before inner ones.</param>
internal sealed record MessageText(string Text, IReadOnlyList<MessageEntity> Entities)
{
    /// <summary>UTF-16 code units; Telegram's limit for sendMessage.</summary>
    public const int MostCharacters = 4096;

    /// <summary>UTF-16 code units; Telegram's limit for the caption of a picture.</summary>
    public const int MostBelowPicture = 1024;

    /// <summary>Telegram drops those beyond.</summary>
    public const int MostEntities = 100;

    public static MessageText Plain(string text) => new MessageTextBuilder().Append(text).Build();
}
