using TalksBot.Knowledge.Structure;

namespace TalksBot.Knowledge.Tests.Structure;

public sealed class SentenceSplitterTests
{
    /// <summary>Sentences are parted by " | " in the table.</summary>
    [Theory]
    [InlineData("M. Aubry est parti. | Mme Lenoir reste.")]
    [InlineData("Le Dr. Blanc, MM. Roux et Noir, etc. étaient là. | On partit.")]
    [InlineData("L'art. 5 et l'art. L. 111 s'appliquent, p. 12. | Le reste non.")]
    [InlineData("J. R. R. Martel écrit. | J.-P. Vidal lit.")]
    [InlineData("Né en 52 av. J.-C. à Rome, il vécut. | Il mourut.")]
    [InlineData("Le taux est de 3.5 points, soit 1.000 voix. | Il monte à 4,2.")]
    [InlineData("Il ajoute : « Où allons-nous ? Nulle part ! » et sort. | La porte claque.")]
    [InlineData("« Partons ! » | Il se leva.")]
    [InlineData("« Que faire ? », demande-t-elle. | Personne ne répond.")]
    [InlineData("“Shall we go? Now?” asked Mr. Smith. | Nobody moved.")]
    [InlineData("Il hésite… puis part. | Elle attend... | Rien ne vient.")]
    [InlineData("(Il pleuvait. Il faisait froid.) | On rentra.")]
    [InlineData("Voir https://exemple.fr/page.Html?a=b. | Merci.")]
    [InlineData("Le groupe B. | Les autres suivent.")]
    [InlineData("Vraiment ?! | Oui.")]
    [InlineData("Louis XIV. | Il régna longtemps.")]
    [InlineData("В 2024 г. завод закрыли. | Г-н Белов, т.е. директор, уехал.")]
    [InlineData("The U.S. Army left. | It returned.")]
    [InlineData("1. Le premier point. | Le second.")]
    [InlineData("– Oui. | – Non, jamais.")]
    public void Sentences_end_where_a_reader_ends_them(string marked)
    {
        var text = marked.Replace(" | ", " ", StringComparison.Ordinal);
        var sentences = SentenceSplitter.Split(text, 0, text.Length).Select(s => text[s.Start..s.End]);
        string.Join(" | ", sentences).Should().Be(marked);
    }

    [Fact]
    public void A_sentence_whose_space_was_lost_still_ends()
    {
        const string Text = "La règle vaut dans ce domaine.Ces cas sont rares. Que faire ?Signalez-les sur www.Exemple.Fr sans tarder.";
        SentenceSplitter.Split(Text, 0, Text.Length).Select(s => Text[s.Start..s.End]).Should().Equal(
            "La règle vaut dans ce domaine.", "Ces cas sont rares.", "Que faire ?", "Signalez-les sur www.Exemple.Fr sans tarder.");
    }

    [Fact]
    public void A_sentence_too_long_to_quote_is_cut_at_a_semicolon()
    {
        var text = string.Join(" ; ", Enumerable.Repeat("une clause assez longue pour compter dans la somme", 30)) + ".";
        var sentences = SentenceSplitter.Split(text, 0, text.Length);
        sentences.Should().AllSatisfy(s => (s.End - s.Start).Should().BeInRange(1, SentenceSplitter.Longest));
        sentences.SkipLast(1).Should().AllSatisfy(s => text[s.End - 1].Should().Be(';'));
    }
}
