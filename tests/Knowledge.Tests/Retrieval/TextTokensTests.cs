using CsCheck;
using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Tests.Retrieval;

public sealed class TextTokensTests
{
    [Theory]
    [InlineData("l'Ukraine")]
    [InlineData("l’Ukraine")]
    [InlineData("L’UKRAINE")]
    [InlineData("lʼUkraine")]
    public void Every_apostrophe_elides(string text) =>
        TextTokens.Of(text).Should().ContainSingle().Which.Form.Should().Be("ukraine");

    [Theory]
    [InlineData("élections", "elections")]
    [InlineData("e\u0301lection", "élection")]
    [InlineData("œuvre", "oeuvre")]
    [InlineData("réfugiés", "refugie")]
    public void Accents_ligatures_and_composition_make_no_difference(string one, string other) =>
        TextTokens.Of(one).Single().Term.Should().Be(TextTokens.Of(other).Single().Term);

    [Theory]
    [InlineData("naissance", "né")]
    [InlineData("chef", "dirigeait")]
    [InlineData("mort", "décès")]
    public void Words_of_one_family_know_each_other(string one, string other) =>
        WordFamilies.Of(TextTokens.Of(one).Single().Term).Should().Contain(TextTokens.Of(other).Single().Term);

    [Theory]
    [InlineData("Сапунов", "sapounov")]
    [InlineData("Коултер", "koulter")]
    public void Russian_names_are_spelt_in_Latin_letters(string name, string latin) =>
        Transliteration.Latin(name.ToLowerInvariant()).Should().Contain(latin);

    [Fact]
    public void Positions_count_stop_words_too() =>
        TextTokens.Of("Le port de la ville").Select(token => (token.Form, token.Position, token.IsStop)).Should().Equal(
            ("le", 0, true), ("port", 1, false), ("de", 2, true), ("la", 3, true), ("ville", 4, false));

    [Fact]
    public void Any_text_can_be_cut() =>
        Gen.String.Sample(text => TextTokens.Of(text).Should().OnlyContain(token => token.Form.Length > 0));
}
