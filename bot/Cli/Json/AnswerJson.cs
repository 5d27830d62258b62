using System.Globalization;
using TalksBot.Bot.Answering;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;

namespace TalksBot.Bot.Cli.Json;

/// <summary>An answer as scripts read it: one object a question.</summary>
/// <param name="Id">The question's id in an input file; null for a single question.</param>
internal sealed record AnswerJson(
    string? Id, string Question, string Lang, string Status, string Text, IReadOnlyList<CitationJson> Citations,
    IReadOnlyList<CitationJson> Nearest, double Confidence, string By, double Ms)
{
    public static AnswerJson Of(string? id, Answer answer) => new(
        id, answer.Question, answer.Lang, NameOf(answer.Status), answer.Text, CitationJson.Of(answer.Citations),
        CitationJson.Of(answer.Nearest), Math.Round(answer.Confidence, 4), answer.By, Math.Round(answer.Elapsed.TotalMilliseconds, 1));

    private static string NameOf(AnswerStatus status) => status switch
    {
        AnswerStatus.Answered => "answered",
        AnswerStatus.Abstained => "abstained",
        AnswerStatus.Chat => "chat",
        _ => "error",
    };
}

/// <summary>A citation as scripts read it.</summary>
/// <param name="N">Its number in the answer, from 1.</param>
/// <param name="Source">The source's id.</param>
/// <param name="Date">ISO 8601 (2025-04-15).</param>
/// <param name="Start">UTF-16 code units into the source's text.</param>
/// <param name="End">One past the last.</param>
internal sealed record CitationJson(
    int N, string Source, string Title, string? Author, string? Date, string? Url, int Passage, string Place, int Start, int End,
    string Quote, string? Speaker, string? Role)
{
    public static IReadOnlyList<CitationJson> Of(IReadOnlyList<Citation> citations) => [.. citations.Select((c, i) => Of(i + 1, c))];

    private static CitationJson Of(int n, Citation c) => new(
        n, c.Source.Id, c.Source.Title, c.Source.Author, Iso(c.Source.Date), c.Source.Url, c.Passage.Number, c.Place,
        c.Start, c.End, c.Quote, c.Speaker, c.Role);

    internal static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

/// <summary>What a search found for a question.</summary>
internal sealed record HitsJson(string? Id, IReadOnlyList<HitJson> Hits)
{
    public static HitsJson Of(string? id, IReadOnlyList<PassageHit> hits) => new(
        id, [.. hits.Select(h => new HitJson(h.Source.Id, h.Passage.Number, h.Passage.Start, h.Passage.End, Math.Round(h.Score, 6)))]);
}

/// <summary>A passage that a search found.</summary>
/// <param name="Score">Comparable only within one question.</param>
internal sealed record HitJson(string Source, int Passage, int Start, int End, double Score);
