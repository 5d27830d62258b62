using System.Diagnostics.CodeAnalysis;

namespace TalksBot.Bot.Answering.Model;

/// <summary>The base address of an OpenAI-compatible API, as people write it.</summary>
internal static class ModelAddress
{
    private const string ChatPath = "/chat/completions";

    /// <summary>
    /// Reads an absolute http or https address without credentials, query or fragment. An address without a path gets /v1, one that
    /// ends in /chat/completions loses that: the client adds it.
    /// </summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return false;
        if (uri.UserInfo.Length > 0 || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return false;
        var path = uri.AbsolutePath.TrimEnd('/');
        if (path.EndsWith(ChatPath, StringComparison.OrdinalIgnoreCase))
            path = path[..^ChatPath.Length];
        address = new UriBuilder(uri) { Path = path.Length == 0 ? "/v1" : path }.Uri;
        return true;
    }

    /// <summary>
    /// OpenAI's own service refuses <c>max_tokens</c> and a temperature with its reasoning models, and knows <c>max_completion_tokens</c>;
    /// other servers know the older name, and some (Mistral) refuse the newer one.
    /// </summary>
    public static bool IsOpenAi(Uri address) => address.Host.Equals("api.openai.com", StringComparison.OrdinalIgnoreCase);
}
