using System.Net;
using TalksBot.Bot.Tests.Cli.Remote;

namespace TalksBot.Bot.Tests.Cli;

/// <summary><c>digest preview</c>: a chat's next digest as a page.</summary>
public sealed class DigestVerbTests : IDisposable
{
    private const string Text = """
        Le pont de Sèvremont

        Le pont de Sèvremont a coûté 4,2 millions d’euros à la commune entre 2019 et 2023. « Nous rouvrirons le pont le 3 mai », a promis la maire Anne Pasquier. Une fête aura lieu sur les deux rives. Les camions de plus de douze tonnes passeront encore par Sallanches jusqu’en juin.
        """;

    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_chat_that_chose_nothing_gets_what_all_may_see_of_all_texts()
    {
        await AddAsync();

        var page = await Talksbot.RunAsync(null, "digest", "preview", "--chat", "-1001234", "--data", _folder.Data);

        page.Exit.Should().Be(0, page.Error);
        WebUtility.HtmlDecode(page.Out).Should().StartWith("<!doctype html>").And.Contain("Du nouveau dans les textes").And.Contain("Discussion -1001234")
            .And.Contain("Le pont de Sèvremont a coûté 4,2 millions d’euros à la commune entre 2019 et 2023.</blockquote>").And.Contain("Selon <b>Anne Pasquier</b>").And.Contain("Réglages");
    }

    [Fact]
    public async Task It_is_written_to_a_file_and_beside_a_bot_that_runs()
    {
        await AddAsync();
        await using var chat = await RunningChat.StartAsync(_folder.Data);

        (await Talksbot.RunAsync(null, "digest", "preview", "--chat", "5", "--output", _folder.At("page.html"), "--data", _folder.Data)).Should().Match<Outcome>(run => run.Exit == 0 && run.Out == "");

        WebUtility.HtmlDecode(await File.ReadAllTextAsync(_folder.At("page.html"), TestContext.Current.CancellationToken)).Should().Contain("Du nouveau dans les textes");
    }

    [Fact]
    public async Task Nothing_to_tell_is_one_line_and_no_page()
    {
        (await Talksbot.RunAsync(null, "sources", "add", _folder.Write("vide.txt", "Titre\n\nRien.\n"), "--data", _folder.Data)).Exit.Should().Be(0);

        var nothing = await Talksbot.RunAsync(null, "digest", "preview", "--chat", "5", "--output", _folder.At("page.html"), "--data", _folder.Data);

        nothing.Exit.Should().Be(0);
        nothing.ErrorLines.Should().ContainSingle().Which.Should().Contain("rien à envoyer");
        File.Exists(_folder.At("page.html")).Should().BeFalse();
    }

    [Fact]
    public async Task A_chat_is_asked_for_and_is_a_number()
    {
        (await Talksbot.RunAsync(null, "digest", "preview", "--data", _folder.Data)).ShouldRefuse(2, "--chat");
        (await Talksbot.RunAsync(null, "digest", "preview", "--chat", "port", "--data", _folder.Data)).ShouldRefuse(2, "--chat");
    }

    private async Task AddAsync() => (await Talksbot.RunAsync(null, "sources", "add", _folder.Write("pont.fr.txt", Text), "--data", _folder.Data)).Exit.Should().Be(0);
}
