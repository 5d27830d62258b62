using System.Collections.Frozen;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>A text that the asker may not see is as if it were not there: answers are those of a bot that never had it.</summary>
public sealed class SeenTextsTests(SeenTextsTests.Both both, Port alone) : IClassFixture<SeenTextsTests.Both>, IClassFixture<Port>
{
    private static readonly FrozenSet<string> Port = new[] { Answering.Port.Id }.ToFrozenSet();

    public static TheoryData<string, string?> Questions => new()
    {
        { "Que pense Ludovic Trévarez du phare ?", null }, // a speaker of the unseen text alone
        { "Que dit Trévarez ?", null },
        { "Que dit Trévares ?", null }, // misspelt, and only the unseen text holds what it is like
        { "Qui est Solenn Bihouée ?", null }, // a name that only the unseen text holds
        { "Combien de marches compte le phare de Lokireg ?", null },
        { "Qui représentait Lokireg à la séance ?", null },
        { "Quel est l’avis de Nadia Belkacem sur la vase ?", null }, // silent in the port's text, outspoken in the other
        { "Que pense Prigent du granit ?", null }, // heard in both
        { "Que pense Kermarec du béton ?", null },
        { "Qui a écrit l’article ?", null },
        { "Quel est le titre ?", null },
        { "Et Trévarez ?", "Que pense Prigent du granit ?" },
        { "Et trévarez ?", "Que pense Prigent du granit ?" },
        { "Et le phare ?", "Que pense Kermarec du béton ?" },
        { "Et à Lokireg ?", "Combien de cales seront remises en service à Kervran ?" },
        { "Qui garde le phare et combien coûtent les travaux ?", null },
        { "Who is Solenn Bihouée?", null },
        { "Quelle est la recette du kouign-amann ?", null },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task An_unseen_text_is_as_if_it_were_not_there(string question, string? after)
    {
        var answer = await both.AskAsync(question, after, seen: Port);

        var alike = await alone.AskAsync(question, after);
        answer.Text.Should().Be(alike.Text);
        answer.Status.Should().Be(alike.Status);
        answer.Citations.Concat(answer.Nearest).Select(c => (c.Source.Id, c.Start, c.End))
            .Should().Equal(alike.Citations.Concat(alike.Nearest).Select(c => (c.Source.Id, c.Start, c.End)));
        answer.Confidence.Should().BeApproximately(alike.Confidence, 1e-6);
    }

    [Theory]
    [InlineData("Que pense Ludovic Trévarez du phare ?", "Ludovic Trévarez")]
    [InlineData("Combien de marches compte le phare de Lokireg ?", "Lokireg")]
    public async Task Who_sees_it_is_answered_from_it(string question, string name)
    {
        var answer = await both.AskAsync(question, seen: new[] { Answering.Port.Id, Both.Lighthouse }.ToFrozenSet());

        answer.Status.Should().Be(AnswerStatus.Answered);
        answer.Citations[0].Source.Id.Should().Be(Both.Lighthouse);
        (await both.AskAsync(question, seen: Port)).Text.Should().Be($"Les textes ne mentionnent pas ce nom\u00A0: {name}.");
        (await both.AskAsync(question, scope: [Answering.Port.Id])).Text.Should().StartWith("Les textes choisis ne le disent pas.", "the asker chose to look there alone");
    }

    [Fact]
    public async Task Nobody_chooses_a_scope_beyond_what_he_may_see()
    {
        var answer = await both.AskAsync("Que pense Ludovic Trévarez du phare ?", scope: [Both.Lighthouse], seen: Port);

        answer.Status.Should().Be(AnswerStatus.Abstained);
        (answer.Citations.Count, answer.Nearest.Count).Should().Be((0, 0));
    }

    [Fact]
    public async Task Who_sees_nothing_is_told_so_little()
    {
        var answer = await both.AskAsync("Que pense Prigent du granit ?", seen: FrozenSet<string>.Empty);

        (answer.Status, answer.Confidence, answer.Nearest.Count).Should().Be((AnswerStatus.Abstained, 0, 0));
        both.Texts.As(FrozenSet<string>.Empty).Speaks("Prigent").Should().BeFalse();
    }

    [Fact]
    public void What_was_removed_is_not_counted_though_the_index_still_holds_it()
    {
        using var texts = new Both();
        var seen = new[] { Answering.Port.Id, Both.Lighthouse }.ToFrozenSet();
        texts.Texts.As(seen).Speaks("Trévarez").Should().BeTrue();

        texts.Texts.Retire(Both.Lighthouse, note: null);

        texts.Texts.As(seen).Speaks("Trévarez").Should().BeFalse();
    }

    [Theory]
    [InlineData("Sapounov ?", null, "fr")]
    [InlineData("Sapounov ?", "ru", "ru")]
    [InlineData("Sapounov ?", "ru-RU", "ru")]
    [InlineData("Sapounov ?", "de", "en")]
    [InlineData("", "ru", "ru")]
    [InlineData("Qui est Sapounov ?", "ru", "fr")]
    [InlineData("Кто такой Сапунов?", "fr", "ru")]
    [InlineData("¿Quién es Sapunov?", "fr", "fr")]
    [InlineData("¿Quién es Sapunov?", null, "en")]
    public async Task The_question_decides_on_the_language_and_only_where_it_does_not_the_asker(string question, string? fallback, string lang) =>
        (await alone.AskAsync(new Question(question) { FallbackLang = fallback })).Lang.Should().Be(lang);

    [Fact]
    public void A_follow_up_takes_nobody_for_a_speaker_who_is_one_in_an_unseen_text_alone() =>
        FollowUp.Standalone("Et trévarez ?", "Que pense Prigent du granit ?", both.Texts.As(Port)).Should().NotContain("Que pense trévarez");

    /// <summary>The port's text, and one that not everybody may see.</summary>
    public sealed class Both() : ReadTexts(("port-de-kervran.fr.txt", Read("port-de-kervran.fr.txt")), ("phare-de-lokireg.fr.txt", Text))
    {
        public const string Lighthouse = "phare-de-lokireg";

        private const string Text = """
            Le phare de Lokireg cherche un gardien
            Aziliz Kermoal

            Le phare de Lokireg compte trois cent douze marches. L’ingénieure Nadia Belkacem a déclaré : « La vase monte plus vite que prévu. »
            « Le phare doit rester habité », estime le gardien Ludovic Trévarez. « Le granit du phare est intact », a ajouté Ludovic Trévarez.
            La restauratrice Solenn Bihouée a repeint la lanterne en 2019. Gwenaël Prigent a déclaré que le granit du phare valait de l’or.
            """;
    }
}
