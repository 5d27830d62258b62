using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Rendering;

/// <summary>What a message says: plain text with entities, so that there is no markup to break.</summary>
/// <param name="Text">At most 4,096 UTF-16 code units.</param>
/// <param name="Entities">At most 100; offsets and lengths in UTF-16 code units.</param>
internal sealed record MessageText(string Text, IReadOnlyList<MessageEntity> Entities);
