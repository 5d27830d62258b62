namespace TalksBot.Bot.Answering.Model;

/// <summary>Tokens spent today, in UTC days. Kept in memory: a restart begins a new count.</summary>
/// <param name="perDay">Tokens that a day may cost.</param>
internal sealed class TokenBudget(long perDay, TimeProvider clock)
{
    private readonly Lock gate = new();
    private DateOnly day;
    private long taken;

    /// <summary>Takes tokens out of today's budget before they are spent, so that answers drafted side by side stay within it.</summary>
    /// <returns>False when today's budget no longer holds them; nothing is taken then.</returns>
    public bool TryTake(int tokens)
    {
        lock (gate)
        {
            TurnPage();
            if (taken + tokens > perDay)
                return false;
            taken += tokens;
            return true;
        }
    }

    /// <summary>Gives back what was taken and not spent, or adds what was spent beyond it.</summary>
    public void Settle(int tokensTaken, int tokensSpent)
    {
        lock (gate)
        {
            TurnPage();
            taken = Math.Max(0, taken + tokensSpent - tokensTaken);
        }
    }

    private void TurnPage()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (today == day)
            return;
        (day, taken) = (today, 0);
    }
}
