using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Something that keeps the bot from its work.</summary>
internal enum TroubleKind
{
    /// <summary>Telegram has not been heard for minutes.</summary>
    NoUpdates,

    /// <summary>Another process asks for the updates of the same bot.</summary>
    AnotherProcess,

    /// <summary>The disk under the data folder is nearly full.</summary>
    Disk,

    /// <summary>The model has failed for minutes: answers come without it.</summary>
    Model,
}

/// <summary>A trouble that there is, kept so that a restart does not tell it again.</summary>
/// <param name="Kind">The name of a <see cref="TroubleKind"/>.</param>
/// <param name="Since">When it was first seen.</param>
/// <param name="Told">Whether the owners know.</param>
internal sealed record Trouble(string Kind, DateTimeOffset Since, bool Told)
{
    public static readonly Records<Trouble, string> Rows = new("telegram_troubles", t => t.Kind);
}
