namespace TalksBot.Bot.Tests.Cli;

public sealed class UsageTests
{
    public static TheoryData<string[], string> Unreadable => new()
    {
        { ["resume"], "resume" },
        { ["ask", "--loud"], "--loud" },
        { ["ask", "Qui ?", "--loud"], "--loud" },
        { ["ask"], "ask" },
        { ["ask", "Qui ?", "--input", "q.jsonl"], "--input" },
        { ["ask", "Qui ?", "--output", "a.jsonl"], "--output" },
        { ["search"], "search" },
        { ["search", "mots", "--top", "beaucoup"], "--top beaucoup" },
        { ["search", "mots", "--top", "0"], "--top 0" },
        { ["search", "--top"], "--top" },
        { ["sources"], "sources" },
        { ["sources", "burn"], "burn" },
        { ["sources", "add"], "add" },
        { ["sources", "add", "a.txt", "--verbose"], "--verbose" },
        { ["sources", "add", "a.txt", "b.txt", "--title", "T"], "--title" },
        { ["sources", "show"], "sources show" },
        { ["sources", "show", "--all"], "--json" },
        { ["eval"], "eval" },
        { ["backup"], "backup" },
        { ["restore"], "restore" },
        { ["doctor", "now"], "now" },
        { ["invite"], "invite" },
        { ["invite", "guest"], "guest" },
        { ["audit", "all"], "all" },
        { ["ask", "Qui ?", "--data"], "--data" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_command_line_that_cannot_be_read_ends_with_2_and_one_line(string[] arguments, string naming) =>
        (await Talksbot.RunAsync(null, arguments)).ShouldRefuse(2, naming);

    [Fact]
    public async Task The_line_of_an_unknown_verb_says_where_the_verbs_are_listed() =>
        (await Talksbot.RunAsync(null, "digest")).Error.Should().Contain("talksbot --help");

    [Fact]
    public async Task Help_names_every_verb_that_there_is_and_hides_the_childs()
    {
        var help = await Talksbot.RunAsync(null, "--help");
        help.Exit.Should().Be(0);
        help.Out.Should().ContainAll("ask", "search", "sources", "eval", "doctor", "backup", "restore", "invite", "maintainers", "dismiss", "block", "unblock", "audit").And.NotContain("verify-backup");
    }

    [Theory]
    [InlineData("[diagram] qui parle ?")]
    [InlineData("@qui parle ?")]
    [InlineData("- qui parle ?")]
    public async Task A_question_may_begin_with_any_sign(string question)
    {
        using var folder = new WorkFolder();
        var asked = await Talksbot.RunAsync(null, "ask", question, "--json", "--data", folder.Data);
        asked.Exit.Should().Be(0, asked.Error);
        asked.Out.Should().Contain(question);
    }
}
