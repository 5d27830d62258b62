using System.Text;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Telegram.Buttons;

namespace TalksBot.Bot.Tests.Telegram.Buttons;

public sealed class ButtonDataTests
{
    private const string Key = "abcdefghijkl";

    [Fact]
    public void What_is_written_is_read_as_it_was_and_fits_a_button()
    {
        foreach (var verb in Enum.GetValues<ButtonVerb>())
        {
            foreach (var data in (ButtonData[])[new(verb, Key), new(verb, Key) { Number = 99 }, new(verb, Key) { OnCard = true, Place = new QuotedPlace("0123456789abcdef", 999_999, 5_000_000, 5_000_000, "ru") }])
            {
                ButtonData.Read(data.Write()).Should().Be(data);
                Encoding.UTF8.GetByteCount(data.Write()).Should().BeLessThanOrEqualTo(ButtonData.Most);
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("c")]
    [InlineData("c:")]
    [InlineData("c:abc")]
    [InlineData("c:ABCDEFGHIJKL")]
    [InlineData("c:abcdefghijk1")]
    [InlineData("z:abcdefghijkl")]
    [InlineData("cc:abcdefghijkl")]
    [InlineData("C :abcdefghijkl")]
    [InlineData("c:abcdefghijkl:")]
    [InlineData("c:abcdefghijkl:0")]
    [InlineData("c:abcdefghijkl:1")]
    [InlineData("c:abcdefghijkl:02")]
    [InlineData("c:abcdefghijkl:-1")]
    [InlineData("c:abcdefghijkl:+2")]
    [InlineData("c:abcdefghijkl:100")]
    [InlineData("c:abcdefghijkl:99999999999999999999")]
    [InlineData("c:abcdefghijkl:٢")]
    [InlineData("c:abcdefghijkl:2:3")]
    [InlineData("c:abcdefghijkl:~de0123456789abcdef.1.0.5")]
    [InlineData("c:abcdefghijkl:~fr0123456789abcdef.1.0.99999999")]
    [InlineData("c:abcdefghijkl:~fr0123456789abcdef.1.-5.5")]
    [InlineData("c:abcdefghijkl:2:3:4:5:6:7:8:9:2:3:4:5:6:7:8:9:2:3:4:5:6:7:8:9:2:3:4:5:6")]
    public void What_no_button_of_ours_holds_is_not_read(string? data) => ButtonData.Read(data).Should().BeNull();

    [Fact]
    public void An_inline_result_has_the_form_of_a_key_and_stands_still_while_the_same_is_typed()
    {
        var place = new QuotedPlace("0123456789abcdef", 1, 10, 20, "fr");

        KeptAnswer.IsKey(InlineAnswers.KeyOf("le béton", place)).Should().BeTrue();
        InlineAnswers.KeyOf("le béton ", place).Should().Be(InlineAnswers.KeyOf("le béton", place));
        InlineAnswers.KeyOf("le granit", place).Should().NotBe(InlineAnswers.KeyOf("le béton", place));
    }
}
