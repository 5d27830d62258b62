namespace TalksBot.BotApi;

/// <summary>Which call gets which fault: the same for the same seed and the same number of the call.</summary>
internal static class FaultDraw
{
    public static (Fault Fault, TimeSpan Latency, bool CarriedOut) For(FaultPlan plan, int seed, int number, string method)
    {
        var random = new Random(unchecked((seed * 1_000_003) + (number * 7_919)));
        var fault = plan.Spared.Contains(method) ? Fault.None : Draw(plan, random.NextDouble());
        var slow = method.StartsWith("send", StringComparison.Ordinal) || method.StartsWith("edit", StringComparison.Ordinal);
        var latency = slow ? plan.Latency.Least + ((plan.Latency.Most - plan.Latency.Least) * random.NextDouble()) : TimeSpan.Zero;
        var carriedOut = fault is Fault.None or Fault.CutAfter || (fault == Fault.Silence && random.Next(2) == 0);
        return (fault, latency, carriedOut);
    }

    private static Fault Draw(FaultPlan plan, double at)
    {
        (Fault Fault, double Share)[] shares =
        [
            (Fault.TooMany, plan.TooMany), (Fault.ServerError, plan.ServerError), (Fault.BadGateway, plan.BadGateway), (Fault.CutBefore, plan.CutBefore),
            (Fault.CutAfter, plan.CutAfter), (Fault.Silence, plan.Silence),
        ];
        foreach (var (fault, share) in shares)
        {
            if (at < share)
                return fault;
            at -= share;
        }

        return Fault.None;
    }
}
