namespace TalksBot.Bot.Answering;

/// <summary>Somebody who waits for something while it grows, and may stop it.</summary>
/// <param name="Offer">Is handed what there is so far, each time there is more; holds nobody up and throws nothing.</param>
/// <param name="Stop">What there is when this is cancelled is the end of it: a result, not an exception.</param>
public sealed record Listener<T>(Action<T> Offer, CancellationToken Stop)
{
    /// <summary>The one who hears of the parts that this one's whole is made of.</summary>
    internal Listener<TPart> Of<TPart>(Func<TPart, T> whole) => new(part => Offer(whole(part)), Stop);
}
