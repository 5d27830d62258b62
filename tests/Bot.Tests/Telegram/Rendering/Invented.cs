using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>Sources and answers that hold what they are told to, however unlikely.</summary>
internal static class Invented
{
    /// <summary>A text as the house reads it.</summary>
    public static Source Read(string body, string title = "Titre", string? author = null, string? url = null, DateOnly? date = null)
    {
        var raw = new RawText { Id = "inventé", Title = title, Author = author, Lang = "fr", Body = body };
        var analysis = TextAnalysis.Analyse(raw);
        return new Source { Id = "invente", Version = 1, Title = title, Author = author, Date = date, Lang = "fr", Url = url, Body = body, Passages = analysis.Passages, Quotes = analysis.Quotes };
    }

    /// <summary>One turn, one sentence: all of it quoted.</summary>
    public static Citation Said(string quote, string? speaker, string? role = null, string title = "Titre", string? author = null, DateOnly? date = null, int version = 1)
    {
        var sentence = new Sentence(0, quote.Length, speaker, role);
        var passage = new Passage(1, 0, quote.Length, speaker, role, speaker is null ? PassageKind.Text : PassageKind.Turn, [sentence]);
        var source = new Source { Id = "invente", Version = version, Title = title, Author = author, Date = date, Lang = "fr", Body = quote, Passages = [passage], Quotes = [] };
        return Citation.Cut(source, passage, sentence);
    }

    /// <summary>The first citation of a text whose words begin so.</summary>
    public static Citation Cut(Source source, string words)
    {
        foreach (var passage in source.Passages)
        {
            if (passage.Sentences.FirstOrDefault(s => source.Slice(s.Start, s.End).StartsWith(words, StringComparison.Ordinal)) is { } sentence)
                return Citation.Cut(source, passage, sentence);
        }

        throw new ArgumentException($"No sentence begins with {words}.", nameof(words));
    }

    public static Answer Answered(string lang, params IReadOnlyList<Citation> citations)
    {
        var statements = AnswerWriting.Statements(citations, AnswerWords.In(lang));
        return new Answer
        {
            Question = "?",
            Lang = lang,
            Status = AnswerStatus.Answered,
            Text = string.Join('\n', statements.Select(s => s.Text)),
            Statements = statements,
            Citations = citations,
            Confidence = 0.9,
            By = "extractive",
        };
    }

    public static Answer Claimed(string claim, params IReadOnlyList<Citation> citations) =>
        Answered("fr", citations) with { Statements = [new Statement(claim, [.. Enumerable.Range(0, citations.Count)], claim)] };

    public static Answer Abstained(string reason, params IReadOnlyList<Citation> nearest) => new()
    {
        Question = "?",
        Lang = "fr",
        Status = AnswerStatus.Abstained,
        Text = reason,
        Reason = reason,
        Nearest = nearest,
        Confidence = 0.2,
        By = "extractive",
    };
}
