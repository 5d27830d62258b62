using CsCheck;
using TalksBot.Bot.Cli;

namespace TalksBot.Bot.Tests.Cli;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("\u001b[31mrouge\u001b[0m", "rouge")]
    [InlineData("\u001b]0;titre\u0007suite", "suite")]
    [InlineData("\u001b]8;;http://x\u001b\\lien\u001b]8;;\u001b\\", "lien")]
    [InlineData("a\u009b2Jb", "ab")]
    [InlineData("a\u0008\u0008b\u007f", "ab")]
    [InlineData("\u202efeint\u202c", "feint")]
    [InlineData("[red]pas du balisage[/]", "[red]pas du balisage[/]")]
    [InlineData("l’été « à 5 % »\n\tsuite", "l’été « à 5 % »\n\tsuite")]
    public void What_a_terminal_would_obey_is_taken_out(string text, string shown) => Printable.Clean(text).Should().Be(shown);

    [Fact]
    public void No_control_character_or_override_comes_through() =>
        Gen.String.Sample(text => Printable.Clean(text).Should().NotMatchRegex(@"[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069]"));

    [Fact]
    public void A_line_is_one_line_and_short() =>
        Gen.String.Sample(text => Printable.Line(text + "\r\n" + text).Should().NotContain("\n").And.Subject.Length.Should().BeLessThanOrEqualTo(Printable.LineLimit + 3));
}
