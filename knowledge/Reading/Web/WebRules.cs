using System.Net;

namespace TalksBot.Knowledge.Reading.Web;

/// <summary>What may be fetched, how much of it, and for how long.</summary>
public sealed record WebRules
{
    /// <summary>The public network alone, within limits that suit an article.</summary>
    public static WebRules Usual { get; } = new();

    /// <summary>Whether an address may be connected to; asked of every address of a name, at each hop, when it is connected to.</summary>
    public Func<IPAddress, bool> IsPublic { get; init; } = PublicAddress.Is;

    /// <summary>The addresses of a host's name.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    public IReadOnlyList<int> Ports { get; init; } = [80, 443];

    /// <summary>Bytes of a page, counted after decompression.</summary>
    public int MostBytes { get; init; } = 10 * 1000 * 1000;

    public int MostRedirects { get; init; } = 5;

    /// <summary>Until a connection stands.</summary>
    public TimeSpan Connecting { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For the whole: all hops and all bytes.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(20);
}
