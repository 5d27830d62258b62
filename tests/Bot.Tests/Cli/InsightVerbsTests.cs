using System.Text.Json;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>What the terminal chat leaves for the maintainers, on the command line.</summary>
public sealed class InsightVerbsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_the_chat_could_not_answer_is_listed_and_counted_and_what_ask_could_not_is_not()
    {
        (await Talksbot.RunAsync("Qui dirigeait la délégation russe ?\nCombien coûte le pain à Brest ?\nle pain à Brest, combien coûte-t-il ?\nbonjour\n", "--data", _folder.Data)).Exit.Should().Be(0);
        (await Talksbot.RunAsync(null, "ask", "Quel âge a le maire de Morlaix ?", "--data", _folder.Data)).Exit.Should().Be(0);

        var gaps = await Talksbot.RunAsync(null, "gaps", "--data", _folder.Data);
        gaps.Lines.Should().ContainSingle().Which.Should().StartWith("2\t").And.EndWith("\tfr\tle pain à Brest, combien coûte-t-il ?");
        using var json = JsonDocument.Parse((await Talksbot.RunAsync(null, "gaps", "--json", "--data", _folder.Data)).Out);
        json.RootElement[0].GetProperty("questions").GetArrayLength().Should().Be(2);
        var stats = await Talksbot.RunAsync(null, "stats", "--period", "day", "--data", _folder.Data);
        stats.Out.Should().StartWith("Aujourd’hui\u00a0: 3\u00a0questions, dont 1 avec réponse et 2 sans.");
        using var numbers = JsonDocument.Parse((await Talksbot.RunAsync(null, "stats", "--json", "--data", _folder.Data)).Out);
        numbers.RootElement.GetProperty("quoted").GetProperty("istanbul-dossier").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Nothing_asked_is_said_to_be_nothing()
    {
        (await Talksbot.RunAsync(null, "gaps", "--data", _folder.Data)).Out.Trim().Should().Be("Aucune question n’est restée sans réponse.");
        (await Talksbot.RunAsync(null, "gaps", "--json", "--data", _folder.Data)).Out.Trim().Should().Be("[]");
        (await Talksbot.RunAsync(null, "stats", "--period", "year", "--data", _folder.Data)).ShouldRefuse(2, "year");
    }
}
