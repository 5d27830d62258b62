namespace TalksBot.Bot.Digests.Composition;

/// <summary>What a digest is to be made of.</summary>
public sealed record DigestRequest
{
    /// <summary>Ids of the sources that it draws on, those that came in last first.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The language of the bot's own words: "fr", "en" or "ru".</summary>
    public required string Lang { get; init; }

    /// <summary>At most; 1 to 7.</summary>
    public required int Points { get; init; }

    /// <summary>What earlier digests showed to the same chat: nothing near it is told again.</summary>
    public IReadOnlyList<ShownQuotation> Shown { get; init; } = [];

    /// <summary>Speakers of whom people asked to see fewer words.</summary>
    public IReadOnlyList<string> FewerOf { get; init; } = [];

    /// <summary>The chat forbids a model outside.</summary>
    public bool WithoutModel { get; init; }
}
