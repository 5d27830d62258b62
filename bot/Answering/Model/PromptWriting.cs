using System.Globalization;
using System.Security.Cryptography;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace TalksBot.Bot.Answering.Model;

/// <summary>What is sent to the model for one request.</summary>
/// <param name="Sentences">How many of the request's sentences it shows, from the first.</param>
/// <param name="Tokens">An estimate of what it costs.</param>
internal sealed record Prompt(ChatHistory Messages, int Sentences, int Tokens);

/// <summary>Writes the prompt for a request: rules, numbered sentences, question; strangers' words stand between fences of a random word.</summary>
internal sealed class PromptWriting(PromptTexts texts, ModelLimits limits)
{
    /// <summary>With fewer sentences than this the texts are not worth a model's reading.</summary>
    private const int FewestSentences = 2;

    /// <summary>Leaves out the last sentences until the prompt costs no more than allowed.</summary>
    /// <param name="allowed">Tokens, estimated.</param>
    /// <param name="reason">Why a first reply could not be used; null for a first try.</param>
    /// <returns>Null when not even the first sentences fit.</returns>
    public async Task<Prompt?> WriteAsync(ModelRequest request, int allowed, string? reason, CancellationToken cancellationToken)
    {
        var lines = request.Sentences.Select((e, i) => DataLine.Of(i + 1, e, limits.LongestSentence)).ToList();
        var values = Values(request);
        if (request.After is { } after)
        {
            values["after"] = DataLine.Plain(after, limits.LongestQuestion);
            values["previous"] = await texts.PreviousAsync(values, cancellationToken).ConfigureAwait(false);
        }

        var system = await texts.SystemAsync(values, request.Points > 0, cancellationToken).ConfigureAwait(false);
        var bare = await texts.UserAsync(values, request.Points > 0, cancellationToken).ConfigureAwait(false);
        if (reason is not null)
        {
            values["reason"] = reason;
            bare += await texts.RepairAsync(values, cancellationToken).ConfigureAwait(false);
        }

        var tokens = TokenEstimate.OfMessages(system, bare);
        var shown = 0;
        for (; shown < lines.Count; shown++)
        {
            var more = TokenEstimate.Of(lines[shown]) + 1;
            if (tokens + more > allowed)
                break;
            tokens += more;
        }

        if (shown < Math.Min(FewestSentences, lines.Count) || lines.Count == 0)
            return null;
        values["sentences"] = string.Join('\n', lines.Take(shown));
        var user = await texts.UserAsync(values, request.Points > 0, cancellationToken).ConfigureAwait(false);
        if (reason is not null)
            user += await texts.RepairAsync(values, cancellationToken).ConfigureAwait(false);
        var messages = new ChatHistory(system);
        messages.AddUserMessage(user);
        return new Prompt(messages, shown, tokens);
    }

    private KernelArguments Values(ModelRequest request) => new()
    {
        ["fence"] = "-----" + RandomNumberGenerator.GetHexString(16, lowercase: true) + "-----",
        ["language"] = request.Lang switch { "en" => "English", "ru" => "Russian", _ => "French" },
        ["attribution"] = request.Lang switch
        {
            "en" => "According to N, ...",
            "ru" => "По словам N, ...",
            _ => "Selon N, ...",
        },
        ["question"] = DataLine.Plain(request.Question, limits.LongestQuestion),
        ["points"] = Math.Min(request.Points, ReplyReading.MostStatements).ToString(CultureInfo.InvariantCulture),
        ["previous"] = "",
        ["sentences"] = "",
    };
}
