using TalksBot.Bot.Answering.Model;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Tests.Digests.Composition;

/// <summary>A data folder that texts come in to, and the digests that are composed of them.</summary>
internal sealed class NewTexts : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly DigestComposition _composition;

    public NewTexts(ModelAnswerer? model = null)
    {
        Texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
        _composition = new DigestComposition(Texts, model);
    }

    public KnowledgeBase Texts { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<string> Ids => [.. Texts.List().OrderByDescending(source => source.Arrival).Select(source => source.Id)];

    public NewTexts Add(string id, string title, string body, string lang = "fr", string? author = null)
    {
        var report = Texts.Import([new TextRead(id, new RawText { Id = id, Title = title, Lang = lang, Author = author, Body = body, Url = $"https://journal.example/{id}" })]);
        report.Should().NotBeNull();
        return this;
    }

    public async Task<Digest?> ComposeAsync(int points = 5, IReadOnlyList<ShownQuotation>? shown = null, IReadOnlyList<string>? fewerOf = null, IReadOnlyList<string>? sources = null, string lang = "fr", bool withoutModel = false)
    {
        var digest = await _composition.ComposeAsync(
            new DigestRequest { Sources = sources ?? Ids, Lang = lang, Points = points, Shown = shown ?? [], FewerOf = fewerOf ?? [], WithoutModel = withoutModel }, TestContext.Current.CancellationToken);
        if (digest is not null)
            ShouldHold(digest, points);
        return digest;
    }

    public void Dispose()
    {
        Texts.Dispose();
        _folder.Dispose();
    }

    public static IReadOnlyList<Citation> Citations(Digest digest) => [.. digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations)];

    public static IReadOnlyList<ShownQuotation> Shown(Digest digest) => [.. Citations(digest).Select(c => new ShownQuotation(c.Source.Id, c.Source.Version, c.Start, c.End))];

    /// <summary>What is true of every digest.</summary>
    private void ShouldHold(Digest digest, int points)
    {
        digest.Sections.Sum(section => section.Points.Count).Should().BeInRange(1, points);
        digest.Sections.Select(section => section.Source.Id).Should().OnlyHaveUniqueItems();
        foreach (var section in digest.Sections)
        {
            foreach (var point in section.Points)
            {
                point.Citations.Count.Should().BeInRange(1, 2);
                point.Citations.Should().OnlyContain(citation => citation.Source.Id == section.Source.Id && citation.Source.Version == section.Source.Version);
                point.Statement.Citations.Should().Equal(Enumerable.Range(0, point.Citations.Count));
                foreach (var citation in point.Citations)
                {
                    Texts.Find(section.Source.Id)!.Body[citation.Start..citation.End].Should().Be(citation.Quote);
                    citation.Passage.Kind.Should().BeOneOf(PassageKind.Text, PassageKind.Turn);
                }
            }
        }
    }
}
