using TalksBot.Knowledge.Attribution;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Attribution;

public sealed class ReportedSpeechTests
{
    /// <summary>Kind, who, by which words, and what, in the order of the text.</summary>
    public static TheoryData<string, string> Reports => new()
    {
        { "« Le pont tient », a toutefois précisé l’ingénieur Paul Mercier.", "Direct | Paul Mercier | a toutefois précisé | Le pont tient" },
        { "« Le pont, a insisté Paul Mercier, tiendra. »", "Direct | Paul Mercier | a insisté | Le pont, a insisté Paul Mercier, tiendra." },
        { "Le pont tient, répète-t-elle.", "Direct | elle | répète | Le pont tient" },
        { "« Le pont tient », a-t-il ajouté.", "Direct | il | a ajouté | Le pont tient" },
        { "La mairie a fait savoir hier que le pont rouvrirait.", "Indirect | mairie | a fait savoir | le pont rouvrirait" },
        { "La maire, après trois réunions, a conclu que « tout est prêt ».", "Mixed | maire | a conclu | tout est prêt" },
        { "Le conseil, a écrit Anne Roux, ne vote pas ; selon elle, il attend.", "Direct | Anne Roux | a écrit | Le conseil, a écrit Anne Roux, ne vote pas; According | Anne Roux | selon | il attend" },
        { "Anne Roux écrit : « Rien ne bouge. »", "Direct | Anne Roux | écrit | Rien ne bouge." },
        { "Anne Roux a écrit « Le Fleuve » en 1990.", "" },
        { "La note de service est claire. Les annonces du maire aussi.", "" },
        { "Le maire n’a pas déclaré que le pont tenait.", "" },
        { "On estime que le pont tient.", "" },
        { "Paul Mercier, dit Paulo, dirige le chantier.", "" },
        { "Je pense que le pont tient.", "Indirect | Je | pense | le pont tient" },
        { "Le rapport indique que le pont tient.", "Indirect | rapport | indique | le pont tient" },

        // where the retold words end
        { "Paul Mercier a assuré que « le pont tiendrait » mais a refusé de dire pourquoi.", "Mixed | Paul Mercier | a assuré | le pont tiendrait" },
        { "Le maire a conclu que le pont tiendrait, et cela a été confirmé depuis.", "Indirect | maire | a conclu | le pont tiendrait" },
        { "La préfète a déclaré que le bac était sûr, mais les bateliers ont cessé de le prendre.", "Indirect | préfète | a déclaré | le bac était sûr" },
        { "La préfète a déclaré que le bac était sûr, mais aussi que le quai tenait.", "Indirect | préfète | a déclaré | le bac était sûr, mais aussi que le quai tenait" },
        { "Le gardien lui indique qu’une barque viendra : un homme y montera.", "Indirect | gardien | indique | une barque viendra" },
        { "Anne Roux a expliqué que le bac était vieux, a rapporté Le Courrier.", "Indirect | Anne Roux | a expliqué | le bac était vieux; Direct | Le Courrier | a rapporté | Anne Roux a expliqué que le bac était vieux" },
        { "Anne Roux a expliqué que le bac était vieux, selon la mairie.", "Indirect | Anne Roux | a expliqué | le bac était vieux; According | mairie | selon | Anne Roux a expliqué que le bac était vieux" },
        { "« Je crois que le pont tient », a dit Anne Roux.", "Indirect | Je | crois | le pont tient; Direct | Anne Roux | a dit | Je crois que le pont tient" },

        // one speaker, two verbs
        { "Anne Roux a confié qu’elle se sentait fière et ajouté que le pont tiendrait.", "Indirect | Anne Roux | a confié | elle se sentait fière; Indirect | Anne Roux | ajouté | le pont tiendrait" },
        { "Anne Roux a quitté la salle, affirmant que le pont tiendrait.", "Indirect | Anne Roux | affirmant | le pont tiendrait" },
        { "Anne Roux a dit que le bac attendrait, précisant que le quai tenait.", "Indirect | Anne Roux | a dit | le bac attendrait; Indirect | Anne Roux | précisant | le quai tenait" },

        // several quotations, and a quotation at the end of what is said
        { "« Trop vieux » et « trop étroit », écrivait Paul Mercier.", "Direct | Paul Mercier | écrivait | Trop vieux » et « trop étroit" },
        { "Le bac ne passera plus avant l’été pour « raisons techniques », a expliqué Paul Mercier.", "Mixed | Paul Mercier | a expliqué | Le bac ne passera plus avant l’été pour « raisons techniques" },

        // who speaks stands beside a name, or among others
        { "Paul Mercier, ministre des eaux au moment du contrat Loire, avait affirmé que tout tenait.", "Indirect | Paul Mercier | avait affirmé | tout tenait" },
        { "Hier, Paul Mercier, l’entraîneur du club a déclaré que l’équipe gagnerait.", "Indirect | Paul Mercier | a déclaré | l’équipe gagnerait" },
        { "D’autres communes, dont Valmont, Lissac et Brévane, ont déclaré que le sel manquait.", "Indirect | communes | ont déclaré | le sel manquait" },
        { "Selon Radio Valmont, l’ancien président du port, Luc Roux, a déclaré que le sel manquait.", "According | Radio Valmont | Selon | l’ancien président du port, Luc Roux, a déclaré que le sel manquait; Indirect | Luc Roux | a déclaré | le sel manquait" },
        { "Selon Anne Roux, la directrice du port, le sel manque.", "According | Anne Roux | Selon | le sel manque" },

        // what looks like a report and is none
        { "La règle selon laquelle le pont ferme est vieille.", "" },
        { "Paul Mercier a grandi en suivant les barques.", "" },
        { "Le jour suivant la fête, il pleuvait.", "" },
        { "Le marin aux yeux bleus rit.", "" },
        { "Anne Roux se dit plus fière maintenant qu’au temps du bac.", "" },
        { "Cela signifie que le pont tient.", "" },
        { "Le tribunal a condamné Paul Roux à cause de son meurtre.", "" },
        { "Le plan de Lissac et les relations entre « bateliers et marins » vont mal.", "" },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Who_says_what_by_which_words(string text, string expected) =>
        string.Join("; ", Analyse(text).Quotes.Select(q => $"{q.Kind} | {q.Speaker} | {q.Verb} | {text[q.Start..q.End]}")).Should().Be(expected);

    [Fact]
    public void A_document_and_a_pronoun_of_nobody_leave_the_sentence_to_the_narrator() =>
        Analyse("Le rapport indique que le pont tient. Je pense qu’il tiendra. Il a ajouté que non.").Passages[0].Sentences.Should().AllSatisfy(s => s.Speaker.Should().BeNull());

    [Fact]
    public void A_pronoun_of_the_other_gender_means_somebody_else() =>
        Analyse("M. Paul Mercier estime que le pont tient. Elle a ajouté que non.").Passages[0].Sentences.Select(s => s.Speaker).Should().Equal("Paul Mercier", null);

    [Fact]
    public void A_quotation_that_goes_on_in_the_next_paragraph_has_the_same_speaker() =>
        Analyse("« Le pont tient », a dit Anne Roux.\n« Il tiendra. Nous l’avons mesuré.\n« Le quai aussi. »\nLa ville a payé.").Passages.SelectMany(p => p.Sentences).Select(s => s.Speaker)
            .Should().Equal("Anne Roux", "Anne Roux", "Anne Roux", "Anne Roux", null);

    [Fact]
    public void A_later_role_belongs_to_the_name_wherever_it_stands() =>
        Analyse("« Le pont tient », a dit Mercier.\nPaul Mercier, ingénieur au bureau des eaux, a parlé une heure.").Passages[0].Sentences[0].Should().BeEquivalentTo(new { Speaker = "Paul Mercier", Role = "ingénieur au bureau des eaux" });

    [Fact]
    public void Two_of_one_surname_stay_as_printed() =>
        Analyse("Le maire Paul Mercier et l’architecte Anne Mercier sont venus. Selon M. Mercier, le pont tient.").Passages[0].Sentences[1].Speaker.Should().Be("M. Mercier");

    [Fact]
    public void A_list_with_dashes_is_no_dialogue() =>
        Analyse("Les conditions sont connues :\n– une digue neuve ;\n– un quai plus large.").Passages.Should().AllSatisfy(p => p.Should().BeEquivalentTo(new { Kind = PassageKind.Text, Speaker = (string?)null }));

    [Fact]
    public void Dashes_on_both_sides_ask_and_answer_when_it_is_known_who_answers() =>
        Analyse("La directrice, Jeanne Morin, nous reçoit.\n– Pourquoi ce musée ?\n– Pour le fleuve.\n– Et demain ?\n– Nous verrons.").Passages.Select(p => (p.Kind, p.Speaker)).Should().Equal(
            (PassageKind.Text, null), (PassageKind.Question, null), (PassageKind.Turn, "Jeanne Morin"), (PassageKind.Question, null), (PassageKind.Turn, "Jeanne Morin"));

    [Fact]
    public void Questions_in_bold_are_cut_out_of_their_marks()
    {
        const string Text = "**Le Courrier : Pourquoi ce musée ?**\n\n**Jeanne Morin :** Pour le fleuve.\n\n**Et demain ?**\n\nNous verrons.\n\n## Pour aller plus loin\n\nLe musée ouvre à midi.";
        var passages = TextAnalysis.Analyse(new RawText { Id = "t", Title = "", Lang = "fr", Body = Text, Format = BodyFormat.Markdown }).Passages;
        passages.Select(p => (p.Kind, p.Speaker, Text[p.Start..p.End])).Should().Equal(
            (PassageKind.Question, "Le Courrier", "Pourquoi ce musée ?"),
            (PassageKind.Turn, "Jeanne Morin", "Pour le fleuve."),
            (PassageKind.Question, null, "Et demain ?"),
            (PassageKind.Turn, "Jeanne Morin", "Nous verrons."),
            (PassageKind.Heading, null, "Pour aller plus loin"),
            (PassageKind.Text, null, "Le musée ouvre à midi."));
    }

    private static Analysis Analyse(string text) => TextAnalysis.Analyse(new RawText { Id = "t", Title = "", Lang = "fr", Body = text });
}
