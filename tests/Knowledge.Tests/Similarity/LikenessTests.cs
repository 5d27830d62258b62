using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Similarity;
using TalksBot.Knowledge.Tests.Store;

namespace TalksBot.Knowledge.Tests.Similarity;

/// <summary>What is like a text already.</summary>
public sealed class LikenessTests : IDisposable
{
    private const string Lighthouse =
        "Le phare de Penn-Enez, bâti en 1841, veille sur la passe des Moutons. Son gardien, Hélori Kerdraon, l’allume chaque soir à la main. " +
        "« On ne remplace pas un œil par une machine », dit-il. La commune voudrait pourtant l’automatiser avant l’été, pour économiser quarante mille euros par an.";

    private const string Mill =
        "Le moulin de Lestrez tourne depuis 1871 sur la rive gauche de l’Aven. Sa meule vient des carrières de Lanvaux. Le meunier Donatien Ferrec " +
        "y moud encore du sarrasin pour les crêperies du canton, deux jours par semaine, quand l’eau suffit.";

    private readonly TempFolder _folder = new();
    private readonly KnowledgeBase _knowledge;

    public LikenessTests()
    {
        _knowledge = _folder.OpenKnowledge();
        Import("phare", Lighthouse, "https://example.org/phare");
        Import("moulin", Mill);
    }

    [Fact]
    public void A_copy_that_was_cut_reordered_and_typed_anew_is_a_near_duplicate()
    {
        var sentences = Lighthouse.Split(". ");
        var copy = $"Republié par la rédaction. {sentences[1]}. {sentences[0]}. {sentences[^1]} Abonnez-vous à notre lettre."
            .Replace('’', '\'').Replace("œ", "oe", StringComparison.Ordinal).Replace("é", "e\u0301", StringComparison.Ordinal).ToUpperInvariant();

        var like = Like("copie", copy).Should().ContainSingle().Which;

        (like.Id, like.Kind, like.Version, like.Retired).Should().Be(("phare", LikenessKind.NearDuplicate, 1, false));
        like.Similarity.Should().BeInRange(0.6, 0.95);
    }

    [Fact]
    public void The_same_words_in_another_dress_are_the_same() =>
        Like("copie", Mill.Replace('’', '\'').Replace(" ", "  ", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Should().BeEquivalentTo(new { Id = "moulin", Kind = LikenessKind.Same, Similarity = 1.0 });

    [Fact]
    public void The_text_of_an_id_or_an_address_that_is_there_is_a_new_version_however_it_reads()
    {
        Like("phare", Mill + " Et c’est tout.").Select(like => (like.Id, like.Kind)).Should().Equal(("phare", LikenessKind.NewVersion), ("moulin", LikenessKind.NearDuplicate));
        Like("autre", Lighthouse + " Mis à jour.", "https://example.org/phare").Select(like => (like.Id, like.Kind)).Should().Equal(("phare", LikenessKind.NewVersion));
    }

    [Theory]
    [InlineData("La commune de Penn-Enez a voté mardi le budget de l’école et de la cantine, après un long débat sur la passe des Moutons et son phare.")]
    [InlineData("Le phare.")]
    [InlineData("…")]
    [InlineData("")]
    public void Another_text_on_the_same_matter_is_like_nothing(string text) => Like("autre", text).Should().BeEmpty();

    [Fact]
    public void What_is_compared_with_follows_every_change()
    {
        Like("copie", Lighthouse).Should().ContainSingle();

        _knowledge.Retire("phare", note: null);
        Like("copie", Lighthouse).Should().BeEmpty("a retired text is not quoted");
        Like("phare", Lighthouse).Should().ContainSingle().Which.Retired.Should().BeTrue();
        _knowledge.Restore("phare", null, note: null);
        Like("copie", Lighthouse).Should().ContainSingle();
        Import("phare", Mill);
        Like("copie", Lighthouse).Should().BeEmpty();
        Like("copie", Mill).Should().HaveCount(2);
        _knowledge.Erase("phare", note: null);
        Like("copie", Mill).Should().ContainSingle();
    }

    [Fact]
    public void A_sketch_tells_about_how_alike_two_texts_are()
    {
        var words = Enumerable.Range(0, 3000).Select(i => $"mot{i * 7919 % 100_003}").ToArray();
        foreach (var share in (double[])[0, 0.2, 0.5, 0.8, 1])
        {
            var kept = (int)(words.Length * share);
            var (one, other) = (Shingles.Of(string.Join(' ', words)), Shingles.Of(string.Join(' ', words.Take(kept).Concat(words.Skip(kept).Select(word => $"x{word}")))));
            var truth = (double)one.Intersect(other).Count() / one.Union(other).Count();

            Sketch.Alike(Sketch.Of(one), Sketch.Read(Sketch.Write(Sketch.Of(other)))).Should().BeApproximately(truth, 0.17);
        }
    }

    public void Dispose()
    {
        _knowledge.Dispose();
        _folder.Dispose();
    }

    private IReadOnlyList<Likeness> Like(string id, string body, string? url = null) => _knowledge.Like(new RawText { Id = id, Title = "", Lang = "fr", Url = url, Body = body });

    private void Import(string id, string body, string? url = null) => _knowledge.Import([new TextRead("x", new RawText { Id = id, Title = id, Lang = "fr", Url = url, Body = body })]);
}
