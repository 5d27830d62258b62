using TalksBot.Knowledge.Retrieval.Analysis;
using TalksBot.Knowledge.Retrieval.Highlights;

namespace TalksBot.Knowledge.Tests.Retrieval;

public sealed class LeaningTests
{
    [Theory]
    [InlineData("D’autant plus que le bac ne passe qu’une fois par jour.")]
    [InlineData("Sinon, le bac restera à quai tout l’hiver.")]
    [InlineData("Sans quoi le bac restera à quai tout l’hiver.")]
    [InlineData("Faute de quoi le bac restera à quai.")]
    [InlineData("Malgré tout, le bac part à six heures.")]
    [InlineData("Une telle dépense ruinerait la commune.")]
    [InlineData("De tels travaux ruineraient la commune.")]
    [InlineData("Ce faisant, la commune a perdu le bac.")]
    [InlineData("Le même jour, le bac a heurté le quai.")]
    [InlineData("Idem pour le bac de Trézien.")]
    [InlineData("Le lendemain, le bac a heurté le quai.")]
    [InlineData("All the more since the ferry leaves once a day.")]
    [InlineData("Even so, the ferry leaves at six.")]
    [InlineData("In doing so, the town lost its ferry.")]
    [InlineData("On the same day the ferry hit the quay.")]
    [InlineData("Тем более что паром ходит раз в день.")]
    [InlineData("Иначе паром останется у причала.")]
    [InlineData("Тем самым город потерял паром.")]
    [InlineData("В тот же день паром ударился о причал.")]
    public void A_sentence_that_begins_with_what_stands_before_it_leans(string text) => Leans(text).Should().BeTrue();

    [Theory]
    [InlineData("La veille de la Toussaint, le bac a heurté le quai.")]
    [InlineData("Le lendemain de la grève, le bac est reparti.")]
    [InlineData("À défaut de bac, la commune paiera un pont.")]
    [InlineData("As a result of the strike the ferry stayed.")]
    [InlineData("Le bac part à six heures malgré tout.")]
    public void A_sentence_that_names_what_it_goes_by_stands(string text) => Leans(text).Should().BeFalse();

    private static bool Leans(string text) => Tellable.Leans(new SaidSentence(0, 1, new Sentence(0, text.Length, null, null), text, TextTokens.Of(text)));
}
