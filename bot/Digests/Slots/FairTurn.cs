namespace TalksBot.Bot.Digests.Slots;

/// <summary>Whose digest goes first when many are due at once: drawn anew each day, so that no chat is always the last, and the same for whoever asks.</summary>
internal static class FairTurn
{
    public static ulong Of(long chat, DateTimeOffset due)
    {
        // The finalizer of SplitMix64: neighbouring ids and days come out far apart.
        var mixed = unchecked((ulong)chat * 0x9E3779B97F4A7C15) ^ (ulong)DateOnly.FromDateTime(due.UtcDateTime).DayNumber * 0xD1B54A32D192ED03;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}
