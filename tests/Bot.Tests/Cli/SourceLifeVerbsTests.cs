using System.Text.Json;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>What the command line does to sources that are there.</summary>
public sealed class SourceLifeVerbsTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task A_source_is_retired_restored_undone_tagged_and_mended_and_the_trail_tells_it()
    {
        await AddAsync("Entretien avec le maire\nJeanne Ardouin\n\nSP : Pourquoi ce pont ?\n\nPaul Lestrade : Il relie les deux rives.\n");
        (await RunAsync("mend", "pont", "--title", "Le pont", "--speaker", "SP=Serge Pavlov, journaliste")).Out.Should().Contain("pont").And.Contain("corrigé");
        (await RunAsync("show", "pont")).Out.Should().StartWith("Le pont\n").And.Contain("Serge Pavlov, journaliste");
        (await RunAsync("tag", "pont", "Conseil municipal", "2025")).Out.Trim().Should().EndWith("2025 conseil-municipal");
        (await RunAsync("tag", "pont", "2025", "--remove")).Out.Trim().Should().EndWith("conseil-municipal");
        (await RunAsync("retire", "pont")).Out.Should().Contain("retiré");
        (await RunAsync("list", "--json")).Out.Trim().Should().Be("[]");
        using (var retired = JsonDocument.Parse((await RunAsync("list", "--retired", "--json")).Out))
        {
            var one = retired.RootElement.EnumerateArray().Should().ContainSingle().Subject;
            (one.GetProperty("id").GetString(), one.GetProperty("title").GetString(), one.GetProperty("tags")[0].GetString()).Should().Be(("pont", "Le pont", "conseil-municipal"));
            one.GetProperty("retired").GetDateTimeOffset().Should().BeAfter(DateTimeOffset.UnixEpoch);
        }

        (await RunAsync("undo")).Out.Should().Contain("annulé").And.Contain("version 1");
        (await RunAsync("restore", "pont")).Out.Should().Contain("déjà");
        await AddAsync("Entretien avec le maire\nJeanne Ardouin\n\nSP : Et le bac ?\n\nPaul Lestrade : Au musée.\n");
        (await RunAsync("restore", "pont", "--version", "1")).Out.Should().Contain("version 1");
        (await RunAsync("show", "pont")).Out.Should().Contain("Serge Pavlov").And.Contain("deux rives");

        var history = await RunAsync("history", "pont", "--json");
        using (var events = JsonDocument.Parse(history.Out))
            events.RootElement.EnumerateArray().Select(e => e.GetProperty("what").GetString()).Should()
                .Equal("added", "mended", "tagged", "tagged", "retired", "undone", "replaced", "restored");
        (await RunAsync("history", "pont")).Lines.Should().HaveCount(8).And.Subject.First().Should().EndWith("ajouté\tversion 1");
        var audit = await Talksbot.RunAsync(null, "audit", "--data", _folder.Data);
        audit.Lines.Should().HaveCount(8);
        audit.Lines[0].Should().EndWith("command line\tsourceRestored\tsource pont\tversion 2 → version 1");
    }

    [Fact]
    public async Task Removing_for_good_asks_twice_unless_a_script_is_sure()
    {
        await AddAsync("Le pont relie les deux rives.");
        foreach (var answers in (string?[])[null, "non\n", "oui\n", "oui\nle-pont\n", "\npont\n"])
            (await Talksbot.RunAsync(answers, "sources", "remove", "pont", "--for-good", "--data", _folder.Data)).Exit.Should().Be(1, answers);
        (await RunAsync("list")).Lines.Should().ContainSingle();

        var removed = await Talksbot.RunAsync("oui\npont\n", "sources", "remove", "pont", "--for-good", "--data", _folder.Data);
        removed.Exit.Should().Be(0);
        removed.Error.Should().Contain("pont").And.Contain("[oui/non]");
        removed.Out.Should().Contain("supprimé pour de bon");
        (await RefusedAsync("undo", "pont")).ShouldRefuse(1, "supprimé pour de bon");
        (await RefusedAsync("history", "pont")).ShouldRefuse(1, "pont");

        await AddAsync("Le pont est neuf.");
        (await RunAsync("remove", "pont", "--for-good", "--yes")).Error.Should().BeEmpty();
        (await RunAsync("list", "--retired")).Out.Trim().Should().Be("Aucun texte retiré.");
    }

    [Fact]
    public async Task Removing_retires()
    {
        await AddAsync("Le pont relie les deux rives.");
        (await RunAsync("remove", "pont")).Out.Should().Contain("retiré");
        (await RunAsync("restore", "pont")).Out.Should().Contain("version 1");
    }

    [Fact]
    public async Task What_a_text_is_like_is_told_and_nothing_is_added()
    {
        const string text = "Le pont de Kervran relie les deux rives depuis mars. Il a coûté 4,2 millions d’euros, dont la moitié vient du canton. Le bac ira au musée.";
        await AddAsync(text);
        var copy = _folder.Write("copie.txt", $"À relire. {text}");
        var other = _folder.Write("autre.txt", "Le moulin de Lestrez tourne encore, deux jours par semaine.");

        var like = await RunAsync("like", copy, other, "--json");

        like.Lines.Should().HaveCount(2);
        using (var first = JsonDocument.Parse(like.Lines[0]))
        {
            first.RootElement.GetProperty("id").GetString().Should().Be("copie");
            var found = first.RootElement.GetProperty("like")[0];
            (found.GetProperty("source").GetString(), found.GetProperty("kind").GetString(), found.GetProperty("retired").GetBoolean()).Should().Be(("pont", "nearDuplicate", false));
            found.GetProperty("similarity").GetDouble().Should().BeInRange(0.8, 1);
        }

        like.Lines[1].Should().Be("""{"id":"autre","like":[]}""");
        var plain = await Talksbot.RunAsync(null, "sources", "like", copy, other, _folder.At("rien.txt"), "--data", _folder.Data);
        plain.Exit.Should().Be(1);
        plain.Lines.Should().HaveCount(2);
        plain.Lines[1].Should().Contain("rien de semblable");
        (await RunAsync("list")).Lines.Should().ContainSingle();
    }

    [Fact]
    public async Task An_import_of_many_is_one_line_of_the_trail_and_one_undo()
    {
        var lines = Enumerable.Range(0, 250).Select(i => $$"""{"id":"t{{i}}","title":"T","text":"Le numéro {{i}} est là.","lang":"fr"}""");
        await RunAsync("add", _folder.Write("beaucoup.jsonl", string.Join('\n', lines)));

        var line = (await Talksbot.RunAsync(null, "audit", "--data", _folder.Data)).Lines.Should().ContainSingle().Subject;
        line.Should().Contain("250 sources\t- → t0 t1 ").And.EndWith("[…]");
        (await Talksbot.RunAsync(null, "audit", "--json", "--data", _folder.Data)).Out.Should().Contain("t248 t249");
        (await RunAsync("undo")).Out.Should().Contain("250");
        (await RunAsync("list")).Out.Should().Contain("Aucun texte");
        (await RunAsync("undo")).Out.Should().Contain("250");
        (await RunAsync("list")).Lines.Should().HaveCount(250);
    }

    [Theory]
    [InlineData(1, "ailleurs", "retire", "ailleurs")]
    [InlineData(1, "ailleurs", "restore", "ailleurs")]
    [InlineData(1, "ailleurs", "undo", "ailleurs")]
    [InlineData(1, "ailleurs", "history", "ailleurs")]
    [InlineData(1, "ailleurs", "tag", "ailleurs", "mer")]
    [InlineData(1, "ailleurs", "mend", "ailleurs", "--title", "T")]
    [InlineData(1, "ailleurs", "remove", "ailleurs", "--for-good", "--yes")]
    [InlineData(1, "version 9", "restore", "pont", "--version", "9")]
    [InlineData(1, "!", "tag", "pont", "!")]
    [InlineData(1, "pont", "mend", "pont", "--date", "hier")]
    [InlineData(1, "pont", "mend", "pont", "--speaker", "Personne=Quelqu’un")]
    [InlineData(1, "!", "add", "pont.txt", "--tag", "!")]
    [InlineData(1, "--url www.pont.example", "add", "pont.txt", "--url", "www.pont.example")]
    [InlineData(1, "--date 2025-02-30", "add", "pont.txt", "--date", "2025-02-30")]
    [InlineData(2, "--lang french", "add", "pont.txt", "--lang", "french")]
    [InlineData(1, "www.pont.example/a\u00a0: ce n’est pas une adresse du Web", "add", "www.pont.example/a")]
    [InlineData(1, "ftp://pont.example/a\u00a0: ce n’est pas une adresse du Web", "add", "ftp://pont.example/a")]
    [InlineData(2, "--speaker", "mend", "pont", "--speaker", "Serge")]
    [InlineData(2, "--title", "mend", "pont")]
    [InlineData(2, "tag", "tag", "pont")]
    [InlineData(2, "--version", "restore", "pont", "--version", "un")]
    public async Task What_cannot_be_done_is_one_line_and_changes_nothing(int exit, string naming, params string[] arguments)
    {
        await AddAsync("Le pont relie les deux rives.");
        (await RefusedAsync(arguments)).ShouldRefuse(exit, naming);
        (await Talksbot.RunAsync(null, "audit", "--data", _folder.Data)).Lines.Should().ContainSingle();
    }

    [Fact]
    public async Task Of_a_retired_text_each_verb_says_that_it_is_and_how_it_comes_back()
    {
        await AddAsync("Le pont relie les deux rives.");
        await RunAsync("retire", "pont");
        foreach (var arguments in (string[][])[["retire", "pont"], ["mend", "pont", "--title", "T"], ["show", "pont"], ["remove", "pont"]])
            (await RefusedAsync(arguments)).ShouldRefuse(1, "talksbot sources restore pont");
        (await Talksbot.RunAsync(null, "ask", "Quelles rives ?", "--scope", "pont", "--data", _folder.Data)).ShouldRefuse(1, "talksbot sources restore pont");
    }

    [Theory]
    [InlineData("1984 – 2025 !\n\n***\n")]
    [InlineData("🙂 🙃\n")]
    public async Task A_file_without_a_single_letter_is_no_text(string text)
    {
        (await RefusedAsync("add", _folder.Write("chiffres.txt", text))).ShouldRefuse(1, "chiffres.txt");
        (await RunAsync("list")).Out.Should().Contain("Aucun texte");
    }

    [Fact]
    public async Task What_was_exported_comes_back_as_what_is_there()
    {
        await RunAsync("add", _folder.Write("bac.fr.md", "# Le bac\n\nLe bac part à *sept* heures.\n"), _folder.Write("pont.fr.txt", "Le pont\n\nLe pont est\nlong.\n"));
        await RunAsync("mend", "pont", "--title", "Le grand pont", "--author", "Jeanne Ardouin", "--date", "2024-03-01");
        await RunAsync("export", _folder.At("out"));

        var again = await RunAsync("add", _folder.At("out/sources.jsonl"));

        again.Out.Should().Contain("bac").And.NotContain("version 2");
        (await RunAsync("history", "bac")).Lines.Should().ContainSingle();
        (await RunAsync("history", "pont")).Lines.Should().HaveCount(2);
        File.WriteAllText(_folder.At("out/sources.jsonl"), File.ReadAllText(_folder.At("out/sources.jsonl")).Replace("sept", "huit", StringComparison.Ordinal));
        (await RunAsync("add", _folder.At("out/sources.jsonl"))).Out.Should().Contain("version 2");
    }

    [Fact]
    public async Task In_an_empty_folder_there_is_nothing_to_undo() => (await RefusedAsync("undo")).ShouldRefuse(1, "Rien à annuler");

    public void Dispose() => _folder.Dispose();

    private Task<Outcome> AddAsync(string text) => RunAsync("add", _folder.Write("pont.fr.txt", text));

    private async Task<Outcome> RunAsync(params string[] arguments)
    {
        var run = await RefusedAsync(arguments);
        run.Exit.Should().Be(0, run.Error);
        return run;
    }

    private Task<Outcome> RefusedAsync(params string[] arguments) => Talksbot.RunAsync(null, ["sources", .. arguments, "--data", _folder.Data]);
}
