using System.Text;

namespace TalksBot.Bot.Answering.Model;

/// <summary>
/// How many tokens a text costs, when nobody counted them: a third of its UTF-8 bytes. Tokenizers of today make about 3.5 to 4 bytes
/// a token of French and English and 4 to 6 of Russian, so this errs on the dear side.
/// </summary>
internal static class TokenEstimate
{
    /// <summary>What a chat message costs beside its words.</summary>
    private const int PerMessage = 6;

    public static int Of(string text) => (Encoding.UTF8.GetByteCount(text) + 2) / 3;

    public static int OfMessages(params ReadOnlySpan<string> messages)
    {
        var tokens = 0;
        foreach (var message in messages)
            tokens += Of(message) + PerMessage;
        return tokens;
    }
}
