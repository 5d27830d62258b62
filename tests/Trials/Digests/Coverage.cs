using System.Globalization;
using System.Text.Json;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Digests;

/// <summary>
/// How many answers of an article's questions its digest holds, against as many characters of its first sentences, of sentences at random, and of what
/// TextRank puts first. The last sentence of a rival is cut where the digest ends, so that none is shorter.
/// </summary>
internal static class Coverage
{
    private const int Points = 5, Draws = 20, Resamples = 10_000;

    public static async Task<int> RunAsync(string folder)
    {
        var articles = Article.Read(folder).Where(article => article.Answers.Count > 0).ToArray();
        var data = Directory.CreateTempSubdirectory("talks-digest-coverage");
        try
        {
            Console.WriteLine(JsonSerializer.Serialize(await MeasureAsync(articles, data.FullName).ConfigureAwait(false)));
            return 0;
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, object>> MeasureAsync(IReadOnlyList<Article> articles, string data)
    {
        using var texts = KnowledgeBase.Open(data, TrialProcess.Opening());
        texts.Import(articles.Select(article => (ReadOutcome)new TextRead("article", article.Text)));
        var composition = new DigestComposition(texts);
        var random = new Random(20_250_415);
        var tallies = new List<Tally>();
        foreach (var article in articles)
        {
            var digest = await composition.ComposeAsync(new DigestRequest { Sources = [article.Text.Id!], Lang = "fr", Points = Points }, CancellationToken.None).ConfigureAwait(false);
            tallies.Add(Count(article, texts.Find(article.Text.Id!)!, digest, random));
        }

        return Figures(tallies, random);
    }

    private static Tally Count(Article article, Source source, Digest? digest, Random random)
    {
        (int Start, int End)[] told = [.. (digest?.Sections ?? []).SelectMany(section => section.Points).SelectMany(point => point.Citations).Select(citation => (citation.Start, citation.End))];
        var length = told.Sum(range => range.End - range.Start);
        (int Start, int End)[] sentences = [.. source.Passages.Where(passage => passage.Kind is PassageKind.Text or PassageKind.Turn).SelectMany(passage => passage.Sentences).Select(sentence => (sentence.Start, sentence.End))];
        var ranked = PlainTextRank.Order([.. sentences.Select(sentence => source.Slice(sentence.Start, sentence.End))]).Select(i => sentences[i]);
        var drawn = Enumerable.Range(0, Draws).Average(_ => Covered(article, Filled([.. sentences.OrderBy(_ => random.Next())], length)));
        return new Tally(article.Answers.Count, Covered(article, told), Covered(article, Filled(sentences, length)), drawn, Covered(article, Filled(ranked, length)), length, source.Body.Length);
    }

    private static IEnumerable<(int Start, int End)> Filled(IEnumerable<(int Start, int End)> sentences, int length)
    {
        foreach (var (start, end) in sentences)
        {
            if (length <= 0)
                yield break;
            yield return (start, Math.Min(end, start + length));
            length -= end - start;
        }
    }

    private static double Covered(Article article, IEnumerable<(int Start, int End)> ranges) =>
        article.Answers.Count(answer => ranges.Any(range => range.Start <= answer.Start && answer.End <= range.End));

    private static Dictionary<string, object> Figures(List<Tally> tallies, Random random)
    {
        var figures = new Dictionary<string, object>
        {
            ["articles"] = tallies.Count,
            ["questions"] = tallies.Sum(tally => tally.Answers),
            ["share_of_text"] = Percent((double)tallies.Sum(tally => tally.Length) / tallies.Sum(tally => tally.Body)),
            ["digest"] = Percent(Share(tallies, tally => tally.Digest)),
            ["first"] = Percent(Share(tallies, tally => tally.First)),
            ["random"] = Percent(Share(tallies, tally => tally.Random)),
            ["textrank"] = Percent(Share(tallies, tally => tally.TextRank)),
        };
        foreach (var (name, rival) in (ReadOnlySpan<(string, Func<Tally, double>)>)[("first", t => t.First), ("random", t => t.Random), ("textrank", t => t.TextRank)])
        {
            double[] over = [.. Enumerable.Range(0, Resamples).Select(_ => Resampled(tallies, random)).Select(some => Share(some, tally => tally.Digest - rival(tally))).Order()];
            figures[$"over_{name}"] = Percent(Share(tallies, tally => tally.Digest - rival(tally)));
            figures[$"over_{name}_95"] = (double[])[Percent(over[(int)(Resamples * 0.025)]), Percent(over[(int)(Resamples * 0.975)])];
            figures[$"over_{name}_least"] = Percent(over[(int)(Resamples * 0.025)]);
        }

        return figures;
    }

    private static Tally[] Resampled(List<Tally> tallies, Random random) => [.. tallies.Select(_ => tallies[random.Next(tallies.Count)])];

    private static double Share(IReadOnlyCollection<Tally> tallies, Func<Tally, double> covered) => tallies.Sum(covered) / tallies.Sum(tally => tally.Answers);

    private static double Percent(double share) => double.Parse((100 * share).ToString("0.0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Answers of an article's questions, and how many of them each way of shortening it holds.</summary>
    private sealed record Tally(int Answers, double Digest, double First, double Random, double TextRank, int Length, int Body);
}
