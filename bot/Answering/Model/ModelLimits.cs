namespace TalksBot.Bot.Answering.Model;

/// <summary>Limits around a chat model that no configuration changes, in one place.</summary>
internal sealed record ModelLimits
{
    /// <summary>The longest wait before a second HTTP try; a server that asks for a longer one is not asked again for this answer.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>The wait before a second HTTP try when the server names none.</summary>
    public TimeSpan UsualWait { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>Establishing a connection; a host that is down costs no more than this per try.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary>Failed tries within <see cref="FailureWindow"/>, all of them failing, after which the model is left alone for <see cref="RestAfterFailures"/>.</summary>
    public int FailuresBeforeRest { get; init; } = 6;

    public TimeSpan FailureWindow { get; init; } = TimeSpan.FromSeconds(60);

    public TimeSpan RestAfterFailures { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of an HTTP body; a reply of <see cref="LongestReply"/> tokens fits many times.</summary>
    public int LargestBody { get; init; } = 512 * 1024;

    /// <summary>Bytes of a streamed HTTP body: each token comes in an event of its own, of 200 to 500 bytes.</summary>
    public int LargestStream { get; init; } = 2 * 1024 * 1024;

    /// <summary>Tokens of a reply: four statements of 300 characters with their numbers take about 500.</summary>
    public int LongestReply { get; init; } = 800;

    /// <summary>UTF-16 units of a question in the prompt; the rest is cut.</summary>
    public int LongestQuestion { get; init; } = 1500;

    /// <summary>UTF-16 units of a sentence in the prompt; the rest is cut, the quotation is not.</summary>
    public int LongestSentence { get; init; } = 700;
}
