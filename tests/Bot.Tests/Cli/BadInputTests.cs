using System.Runtime.Versioning;
using System.Text;
using LiteDB;

namespace TalksBot.Bot.Tests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task A_file_that_is_not_there_is_named() =>
        (await AddAsync(_folder.At("absent.txt"))).ShouldRefuse(1, "absent.txt");

    [Fact]
    public async Task An_empty_file_is_named() =>
        (await AddAsync(_folder.Write("vide.txt", ""))).ShouldRefuse(1, "vide.txt");

    [Fact]
    public async Task A_file_of_white_space_is_named() =>
        (await AddAsync(_folder.Write("blanc.txt", " \n\t\n"))).ShouldRefuse(1, "blanc.txt");

    [Fact]
    public async Task A_binary_file_is_named()
    {
        var bytes = new byte[4096];
        new Random(7).NextBytes(bytes);
        await File.WriteAllBytesAsync(_folder.At("image.txt"), bytes, TestContext.Current.CancellationToken);
        (await AddAsync(_folder.At("image.txt"))).ShouldRefuse(1, "image.txt");
    }

    [Theory]
    [InlineData("gros.txt")]
    [InlineData("gros.jsonl")]
    public async Task A_file_of_200_MB_is_refused_unread(string name)
    {
        using (var sparse = File.Create(_folder.At(name)))
            sparse.SetLength(200_000_000);
        (await AddAsync(_folder.At(name))).ShouldRefuse(1, name);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_without_the_right_to_read_it_is_named()
    {
        var path = _folder.Write("secret.txt", "Un texte.");
        File.SetUnixFileMode(path, UnixFileMode.None);
        OpenToAll(Directory.CreateDirectory(_folder.Data));
        (await Talksbot.StartAsNobodyAsync("sources", "add", path, "--data", _folder.Data)).ShouldRefuse(1, "secret.txt");
        (await Talksbot.StartAsNobodyAsync("ask", "--input", path, "--data", _folder.Data)).ShouldRefuse(1, "secret.txt");
        (await Talksbot.StartAsNobodyAsync("restore", path, "--data", _folder.Data)).ShouldRefuse(1, "secret.txt");
    }

    [Fact]
    public async Task A_folder_without_texts_is_named()
    {
        Directory.CreateDirectory(_folder.At("rien"));
        (await AddAsync(_folder.At("rien"))).ShouldRefuse(1, "rien");
    }

    [Theory]
    [InlineData("klingon!!")]
    [InlineData("")]
    public async Task A_language_that_is_no_code_is_refused(string code) =>
        (await RunAsync("sources", "add", _folder.Write("pont.txt", "Le pont a rouvert lundi."), "--lang", code)).ShouldRefuse(2, "--lang");

    [Theory]
    [InlineData("http://127.0.0.1/latest")]
    [InlineData("https://localhost/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("https://anna:secret@texts.example/")]
    public async Task An_address_that_is_not_of_the_public_web_is_refused_with_a_way_out(string address) =>
        (await AddAsync(address)).ShouldRefuse(1, address);

    [Fact]
    public async Task A_broken_line_of_texts_is_named_by_its_number_and_the_good_ones_stay()
    {
        var lines = _folder.Write("textes.jsonl", """
            {"id":"un","title":"Un","text":"Le pont a rouvert lundi."}
            {"id":"deux","title":
            {"id":"trois"}
            {"id":"quatre","title":"Quatre","text":"Le maire en a remercié les ouvriers.","inconnu":1}
            """);
        var added = await AddAsync(lines);
        added.Exit.Should().Be(1);
        added.ErrorLines.Should().HaveCount(2);
        added.ErrorLines[0].Should().Contain("textes.jsonl").And.Contain("2");
        added.ErrorLines[1].Should().Contain("textes.jsonl").And.Contain("3").And.Contain("text");
        (await RunAsync("sources", "list")).Lines.Should().HaveCount(2);
    }

    [Theory]
    [InlineData("""{"id":"été","title":"Été","text":"Le pont a rouvert lundi."}""", "id")]
    [InlineData("""{"id":" bord ","title":"Bord","text":"Le pont a rouvert lundi."}""", "id")]
    [InlineData("""{"id":"creux","title":"Creux","text":" "}""", "text")]
    [InlineData("""["id","text"]""", "JSON")]
    public async Task A_line_whose_content_is_refused_is_named_by_its_number_too(string line, string naming)
    {
        var lines = _folder.Write("textes.jsonl", $$"""{"id":"un","title":"Un","text":"Le pont a rouvert lundi."}""" + $"\n{line}\n");
        var added = await AddAsync(lines);
        added.Exit.Should().Be(1);
        added.ErrorLines.Should().ContainSingle().Which.Should().Contain("textes.jsonl, ligne 2").And.Contain(naming);
        (await RunAsync("sources", "list")).Lines.Should().ContainSingle();
    }

    [Fact]
    public async Task An_unknown_source_is_named_by_every_verb_that_takes_one()
    {
        await AddAsync(_folder.Write("pont.txt", "Le pont\n\nLe pont a rouvert lundi."));
        (await RunAsync("sources", "show", "tunnel")).ShouldRefuse(1, "tunnel");
        (await RunAsync("sources", "remove", "tunnel")).ShouldRefuse(1, "tunnel");
        (await RunAsync("ask", "Quand ?", "--scope", "tunnel")).ShouldRefuse(1, "tunnel");
        (await RunAsync("search", "quand", "--scope", "tunnel")).ShouldRefuse(1, "tunnel");
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    [InlineData("\u0001\u0007\u001b")]
    [InlineData("\u200b\u202e")]
    public async Task A_question_without_words_is_refused(string question)
    {
        (await RunAsync("ask", question)).ShouldRefuse(1, "question");
        (await RunAsync("search", question)).ShouldRefuse(1, "question");
    }

    [Fact]
    public async Task A_piped_line_that_is_no_question_is_named_and_the_others_are_answered()
    {
        var chat = await Talksbot.RunAsync($"{new string('a', 100_000)}\nQui dirigeait la délégation russe ?\n", "--data", _folder.Data);
        chat.Exit.Should().Be(1);
        chat.ErrorLines.Should().ContainSingle().Which.Should().Contain("2000");
        chat.Out.Should().Contain("Darchiev").And.NotContain("2000");
    }

    [Fact]
    public async Task A_question_of_100_000_characters_is_refused_with_the_limit() =>
        (await RunAsync("ask", new string('a', 100_000))).ShouldRefuse(1, "2000");

    [Fact]
    public async Task A_questions_file_that_is_not_there_or_empty_is_named_and_no_answers_file_appears()
    {
        (await RunAsync("ask", "--input", _folder.At("absent.jsonl"), "--output", _folder.At("a.jsonl"))).ShouldRefuse(1, "absent.jsonl");
        (await RunAsync("search", "--input", _folder.Write("vide.jsonl", "\n"), "--output", _folder.At("a.jsonl"))).ShouldRefuse(1, "vide.jsonl");
        Directory.GetFiles(_folder.Path, "a.jsonl*").Should().BeEmpty();
    }

    [Fact]
    public async Task An_answers_file_that_cannot_be_written_is_named()
    {
        var questions = _folder.Write("q.jsonl", """{"id":"1","question":"Quand ?"}""");
        (await RunAsync("ask", "--input", questions, "--output", _folder.At("nulle/part.jsonl"))).ShouldRefuse(1, "part.jsonl");
        (await RunAsync("ask", "--input", questions, "--output", _folder.Path)).ShouldRefuse(1, _folder.Path);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        await AddAsync(_folder.Write("pont.txt", "Le pont\n\nLe pont a rouvert lundi."));
        using (var database = new LiteDatabase(new ConnectionString(Path.Combine(_folder.Data, "talks.db")) { Collation = Collation.Binary }))
            database.UserVersion = 999;
        (await RunAsync("ask", "Quand ?")).ShouldRefuse(1, "999");
    }

    [Fact]
    public async Task A_data_folder_below_a_file_is_named()
    {
        var path = Path.Combine(_folder.Write("fichier", "x"), "data");
        foreach (var verb in (string[][])[["ask", "Quand ?"], ["sources", "list"], ["search", "quand"], []])
            (await Talksbot.RunAsync("Quand ?", [.. verb, "--data", path])).ShouldRefuse(1, path);
        var doctor = await Talksbot.RunAsync(null, "doctor", "--data", path);
        doctor.Exit.Should().Be(1);
        doctor.Out.Should().Contain(path);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_data_folder_without_the_right_to_write_is_named()
    {
        Directory.CreateDirectory(_folder.At("ferme"));
        File.SetUnixFileMode(_folder.At("ferme"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        (await Talksbot.StartAsNobodyAsync("ask", "Quand ?", "--data", _folder.At("ferme/data"))).ShouldRefuse(1, "ferme");
        (await Talksbot.StartAsNobodyAsync("sources", "list", "--data", _folder.At("ferme"))).ShouldRefuse(1, "ferme");
        (await Talksbot.StartAsNobodyAsync("--data", _folder.At("ferme/data"))).ShouldRefuse(1, "ferme");
        File.SetUnixFileMode(_folder.At("ferme"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_restores_nothing()
    {
        await AddAsync(_folder.Write("pont.txt", "Le pont\n\nLe pont a rouvert lundi."));
        (await RunAsync("restore", _folder.Write("faux.db", "pas une base"))).ShouldRefuse(1, "faux.db");
        (await RunAsync("restore", _folder.At("absent.db"))).ShouldRefuse(1, "absent.db");
        (await RunAsync("sources", "list")).Out.Should().StartWith("pont\t");
    }

    [Fact]
    public async Task A_backup_does_not_replace_a_file_of_another_kind()
    {
        var letter = _folder.Write("lettre.txt", "Chère Anne,");
        await AddAsync(_folder.Write("pont.txt", "Le pont\n\nLe pont a rouvert lundi."));
        (await RunAsync("backup", letter)).ShouldRefuse(1, "lettre.txt");
        File.ReadAllText(letter, Encoding.UTF8).Should().Be("Chère Anne,");
    }

    [Fact]
    public async Task A_binary_file_of_questions_is_named_once()
    {
        await File.WriteAllBytesAsync(_folder.At("image.jsonl"), [.. "PNG"u8, 0, 10, 1, 10, 2, 10, 3], TestContext.Current.CancellationToken);
        (await RunAsync("ask", "--input", _folder.At("image.jsonl"), "--output", _folder.At("a.jsonl"))).ShouldRefuse(1, "image.jsonl");
        Directory.GetFiles(_folder.Path, "a.jsonl*").Should().BeEmpty();
    }

    public void Dispose() => _folder.Dispose();

    [UnsupportedOSPlatform("windows")]
    private static void OpenToAll(DirectoryInfo folder) => folder.UnixFileMode = (UnixFileMode)0b111_111_111;

    private Task<Outcome> AddAsync(string path) => RunAsync("sources", "add", path);

    private Task<Outcome> RunAsync(params string[] arguments) => Talksbot.RunAsync(null, [.. arguments, "--data", _folder.Data]);
}
