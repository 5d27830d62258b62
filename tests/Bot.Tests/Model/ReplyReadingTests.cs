using System.Text;
using CsCheck;
using TalksBot.Bot.Answering.Checks;
using TalksBot.Bot.Answering.Model;

namespace TalksBot.Bot.Tests.Model;

public sealed class ReplyReadingTests
{
    private const string Good = """{"answered":true,"statements":[{"text":"Oui.","sentences":[1,2]}]}""";

    [Theory]
    [InlineData(Good)]
    [InlineData("```json\n" + Good + "\n```")]
    [InlineData("<think>{ hm }</think>\n" + Good)]
    [InlineData("Voici : " + Good)]
    [InlineData("\uFEFF" + Good)]
    [InlineData("""{"statements":[{"text":"Oui.","sentences":["1",2]}],}""")]
    public void A_reply_is_read_in_the_wrappings_that_models_add(string words)
    {
        var reply = ReplyReading.Read(words, out _);
        reply!.Answered.Should().BeTrue();
        reply.Statements.Should().ContainSingle().Which.Numbers.Should().Equal(1, 2);
    }

    [Fact]
    public void A_reply_without_an_answer_has_no_statements() =>
        ReplyReading.Read("""{"answered":false,"statements":[{"text":"Non.","sentences":[1]}]}""", out _)
            .Should().BeEquivalentTo(new { Answered = false, Statements = Array.Empty<object>() });

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("La réponse est oui.", "NotJson")]
    [InlineData("{\"answered\":true", "NotJson")]
    [InlineData("{answered:true}", "NotJson")]
    [InlineData("{\"answered\":true,\"statements\":[]}", "OtherShape")]
    [InlineData("{\"answered\":1,\"statements\":[]}", "OtherShape")]
    [InlineData("{\"statements\":[{\"text\":\"Oui.\"}]}", "OtherShape")]
    [InlineData("{\"statements\":[{\"text\":null,\"sentences\":[1]}]}", "OtherShape")]
    [InlineData("{\"statements\":[{\"text\":\"Oui.\",\"sentences\":[1.5]}]}", "OtherShape")]
    [InlineData("{\"statements\":[{\"text\":\"Oui.\",\"sentences\":[99999999999]}]}", "OtherShape")]
    [InlineData("{\"statements\":[\"Oui.\"]}", "OtherShape")]
    public void What_is_no_reply_says_why(string words, string failure)
    {
        ReplyReading.Read(words, out var why).Should().BeNull();
        why.ToString().Should().Be(failure);
    }

    [Fact]
    public void No_words_of_a_model_break_the_reading_or_the_checks() =>
        Gen.String.Sample(words =>
        {
            ReplyReading.Read(words, out _);
            ReplyReading.Read("{\"statements\":[{\"text\":\"" + words, out _);
            StatementCheck.Fault(words, [1, 8], Dossier.All, "fr");
            StatementCheck.Fault("Selon Irina Koltsova, " + words, [2], Dossier.All, "en");
        });

    [Fact]
    public void No_words_of_a_text_make_a_second_line_or_a_hidden_character() =>
        Gen.String.Sample(words =>
        {
            var line = DataLine.Plain(words, 60);
            line.Length.Should().BeLessThanOrEqualTo(61);
            line.EnumerateRunes().Should().NotContain(r => Rune.IsControl(r) || r.Value == 0x202E || r.Value == 0x2028);
        });
}
