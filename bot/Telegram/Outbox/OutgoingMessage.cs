using TalksBot.Bot.Telegram.Rendering;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>Something that is to leave for Telegram: a message to send, or one to edit or delete.</summary>
internal sealed record OutgoingMessage
{
    public required long Chat { get; init; }

    /// <summary>The topic of a forum.</summary>
    public int? Thread { get; init; }

    public required OutgoingKind Kind { get; init; }

    /// <summary>What it says; null when it is deleted, or only its buttons change.</summary>
    public MessageText? Text { get; init; }

    /// <summary>The rich form, sent in the place of <see cref="Text"/>, which is sent when Telegram refuses this.</summary>
    public InputRichMessage? Rich { get; init; }

    /// <summary>The regular messages that follow <see cref="Text"/> where there is no rich form, or Telegram refuses it; the buttons then stand on the last. Each is queued when the one before went out.</summary>
    public IReadOnlyList<MessageText>? Rest { get; init; }

    /// <summary>A picture (PNG), with <see cref="Text"/> below it, at most <see cref="MessageText.MostBelowPicture"/> characters. Its bytes wait in the row, so that a restart sends what was made; they go with the row's body.</summary>
    public byte[]? Picture { get; init; }

    /// <summary>A file, with <see cref="Text"/> below it, as above.</summary>
    public OutgoingFile? File { get; init; }

    public InlineKeyboardMarkup? Keyboard { get; init; }

    /// <summary>The message that it replies to; when that is gone, it is sent all the same.</summary>
    public int? ReplyTo { get; init; }

    /// <summary>The exact words of that message that it replies to.</summary>
    public string? ReplyToWords { get; init; }

    /// <summary>A message of ours that is edited.</summary>
    public int? Edit { get; init; }

    /// <summary>A message sent through inline or guest mode that is edited; then there is no chat (0).</summary>
    public string? EditInline { get; init; }

    /// <summary>A message that is deleted.</summary>
    public int? Delete { get; init; }

    /// <summary>Whether it comes without a sound.</summary>
    public bool Silent { get; init; }

    /// <summary>Whether it is pinned once it was sent.</summary>
    public bool Pin { get; init; }

    /// <summary>The key of the kept answer that it shows.</summary>
    public string? Answer { get; init; }

    /// <summary>The key of the digest's slot (<see cref="Digests.Slots.DigestSlot"/>) that it is the message of; null for any other message.</summary>
    public string? Slot { get; init; }

    /// <summary>Who asked, to find it when he asks to be forgotten.</summary>
    public long Person { get; init; }
}

/// <summary>What a message is for; the first kinds go first.</summary>
internal enum OutgoingKind
{
    /// <summary>To somebody who asked: sent again where nobody can know whether it went out, for no answer is worse than two.</summary>
    Answer,

    /// <summary>Told unasked: never sent twice.</summary>
    Notice,

    /// <summary>Posted on schedule: never sent twice.</summary>
    Digest,
}
