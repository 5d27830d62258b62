using System.Diagnostics;
using System.Runtime.Versioning;
using TalksBot.Bot.Access;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Tests.Sources.Watching;

/// <summary>What comes of files in a watched folder.</summary>
public sealed class FolderWatchTests : IDisposable
{
    private const string Ferry = "Le bac\n\nLe bac part à sept heures, sauf le dimanche.\n";

    private readonly WatchedTexts _there = new();

    public void Dispose() => _there.Dispose();

    [Fact]
    public void A_file_becomes_a_source_once_it_is_still_and_the_log_says_who_brought_it()
    {
        _there.Write("bac.fr.txt", Ferry);

        _there.LookOnce().Should().BeTrue("it waits");
        _there.Body("bac").Should().BeNull();
        _there.LookOnce().Should().BeFalse();

        _there.Body("bac").Should().Be(Ferry);
        AuditEntry.Newest(_there.Texts.Store).Should().ContainSingle().Which.Should().Match<AuditEntry>(entry => entry.Who == AuditEntry.Watching && entry.What == AuditAct.SourceAdded);
        _there.Told().Should().BeEmpty();
    }

    [Fact]
    public void Its_texts_get_the_tags_of_the_folder()
    {
        _there.Tags = ["conseil"];
        _there.Restart();
        _there.Write("seance.txt", "La séance est ouverte.");

        _there.Look();

        _there.Texts.StateOf("seance")!.Tags.Should().Equal("conseil");
    }

    [Fact]
    public void A_file_that_still_grows_is_left_alone()
    {
        for (var i = 0; i < 4; i++)
        {
            File.AppendAllText(_there.At("bac.txt"), Ferry);
            _there.LookOnce().Should().BeTrue();
        }

        _there.Texts.List().Should().BeEmpty();
        _there.LookOnce();
        _there.Body("bac").Should().HaveLength(4 * Ferry.Length);
    }

    [Fact]
    public void A_changed_file_is_a_new_version_and_one_that_was_only_touched_is_not()
    {
        _there.Write("bac.txt", Ferry);
        _there.Look();
        File.SetLastWriteTimeUtc(_there.At("bac.txt"), new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc));
        _there.Look();
        _there.Texts.StateOf("bac")!.Version.Should().Be(1);

        _there.Write("bac.txt", Ferry.Replace("sept", "huit", StringComparison.Ordinal));
        _there.Look();

        _there.Texts.StateOf("bac")!.Version.Should().Be(2);
        _there.Body("bac").Should().Contain("huit heures");
    }

    [Fact]
    public void A_deleted_file_takes_nothing_away_and_one_that_was_retired_stays_retired()
    {
        _there.Write("bac.txt", Ferry);
        _there.Write("phare.txt", "Le phare\n\nLe phare tourne toute la nuit.\n");
        _there.Look();
        File.Delete(_there.At("bac.txt"));
        _there.Texts.Retire("phare", null);
        _there.Look();
        _there.Restart();
        _there.Look();

        _there.Body("bac").Should().Be(Ferry);
        _there.Texts.StateOf("phare")!.Retired.Should().NotBeNull();
    }

    [Fact]
    public void A_folder_that_goes_and_comes_back_is_told_once_each_and_nothing_in_it_is_read_again()
    {
        _there.Write("bac.txt", Ferry);
        _there.Look();
        Directory.Move(_there.Folder, $"{_there.Folder}-ailleurs");
        _there.Look();
        _there.Told().Should().ContainSingle().Which.Should().Contain(_there.Folder).And.Contain("introuvable");
        _there.Look();
        _there.Restart();
        _there.Look();
        _there.Told().Should().BeEmpty();

        Directory.Move($"{_there.Folder}-ailleurs", _there.Folder);
        _there.Look();

        _there.Told().Should().ContainSingle().Which.Should().Contain("de nouveau");
        _there.Look();
        _there.Told().Should().BeEmpty();
        _there.Texts.StateOf("bac")!.Version.Should().Be(1);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_once_left_where_it_is_and_tried_again_when_it_changes()
    {
        _there.Write("image.txt", "\0\u0001\u0002\0\u0003");
        _there.Look();
        _there.Told().Should().ContainSingle().Which.Should().Contain("image.txt").And.Contain("ce n’est pas du texte");
        _there.Look();
        _there.Restart();
        _there.Look();
        _there.Told().Should().BeEmpty();
        File.Exists(_there.At("image.txt")).Should().BeTrue();

        _there.Write("image.txt", "\0encore\u0001\u0002\0\u0003");
        _there.Look();
        _there.Told().Should().ContainSingle("somebody tried to mend it");
        _there.Write("image.txt", Ferry);
        _there.Look();

        _there.Told().Should().BeEmpty();
        _there.Troubles.News.Should().BeEmpty();
        _there.Body("image").Should().Be(Ferry);
    }

    [Fact]
    public void Of_a_JSONL_file_the_good_lines_come_in_and_the_bad_one_is_named()
    {
        _there.Write("tout.jsonl", """
            {"id":"un","title":"Un","text":"Le bac part à sept heures."}
            {"id":"deux","title":
            {"id":"trois","title":"Trois","text":"Le phare tourne toute la nuit."}
            """);
        _there.Look();

        _there.Texts.List().Select(source => source.Id).Should().Equal("trois", "un");
        _there.Told().Should().ContainSingle().Which.Should().Contain("ligne 2");
    }

    [Theory]
    [InlineData(".cache.txt")]
    [InlineData("~$lettre.docx")]
    [InlineData("bac.txt.part")]
    [InlineData("bac.txt~")]
    [InlineData("photo.jpg")]
    [InlineData(".git/notes.txt")]
    public void What_is_hidden_on_its_way_or_no_text_is_passed_over(string name)
    {
        _there.Write(name, Ferry);
        _there.Look();

        _there.Texts.List().Should().BeEmpty();
        _there.Told().Should().BeEmpty();
    }

    [Fact]
    public void A_format_that_people_take_for_a_text_and_is_not_read_is_told_with_the_mend()
    {
        _there.Write("lettre.rtf", "{\\rtf1 Bonjour}");
        _there.Look();

        _there.Told().Should().ContainSingle().Which.Should().Contain("lettre.rtf").And.Contain(".docx");
    }

    [Fact]
    public void Links_are_not_followed()
    {
        var outside = Path.Combine(Path.GetDirectoryName(_there.Folder)!, "dehors");
        Directory.CreateDirectory(outside);
        File.WriteAllText(Path.Combine(outside, "secret.txt"), "Un secret\n\nPersonne ne doit le lire.\n");
        File.CreateSymbolicLink(_there.At("lien.txt"), Path.Combine(outside, "secret.txt"));
        Directory.CreateSymbolicLink(_there.At("dossier"), outside);
        Directory.CreateSymbolicLink(_there.At("rond"), _there.Folder);
        _there.Look();

        _there.Texts.List().Should().BeEmpty();
        _there.Told().Should().BeEmpty();
    }

    [Fact]
    public void A_pipe_and_an_empty_file_are_told_and_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no such pipes.");
        Shell("mkfifo tuyau.txt; : > vide.txt");
        _there.Look();

        _there.Told().Should().HaveCount(2).And.OnlyContain(line => line.Contains("fichier vide", StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_over_the_limit_is_told_without_being_read()
    {
        using (var file = File.Create(_there.At("grand.txt")))
            file.SetLength(300L * 1000 * 1000);
        _there.Look();

        _there.Told().Should().ContainSingle().Which.Should().Contain("300");
    }

    [Fact]
    public void Odd_names_are_read_and_one_that_is_no_text_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such names.");
        Shell("""printf 'Un\n\nLe bac part.\n' > $'deux\nlignes "et" $(touch x).txt'; printf 'Deux\n\nLe phare tourne.\n' > $'caf\xe9.txt'; printf 'Trois\n\nLe pont tient.\n' > '..texte.txt'; printf 'Quatre\n\nLa digue tient.\n' > '-rf.txt'""");
        _there.Look();

        _there.Texts.List().Select(source => source.Id).Should().Equal("deux-lignes-et-touch-x", "rf");
        _there.Told().Should().ContainSingle().Which.Should().Contain("Renommez");
        Shell("rm -f caf*"); // what cannot be named here cannot be deleted here either
    }

    [Fact]
    public void Two_files_whose_names_make_one_id_are_two_texts_and_stay_so()
    {
        _there.Write("a/bac.txt", Ferry);
        _there.Write("b/bac.txt", "Le bac\n\nLe bac d’en face part à neuf heures.\n");
        _there.Look();
        _there.Texts.List().Select(source => source.Id).Should().Equal("bac", "bac-fr");

        _there.Restart();
        _there.Write("b/bac.txt", "Le bac\n\nLe bac d’en face part à dix heures.\n");
        _there.Look();

        _there.Body("bac").Should().Contain("sept");
        _there.Body("bac-fr").Should().Contain("dix");
        _there.Texts.List().Should().HaveCount(2);
    }

    [Fact]
    public void A_file_that_was_renamed_or_moved_is_the_same_text()
    {
        _there.Write("bac.txt", Ferry);
        _there.Look();
        Directory.CreateDirectory(_there.At("archives"));
        File.Move(_there.At("bac.txt"), _there.At("archives/le-bac-2025.txt"));
        _there.Look();
        _there.Texts.List().Select(source => source.Id).Should().Equal("bac");

        _there.Write("archives/le-bac-2025.txt", Ferry.Replace("sept", "huit", StringComparison.Ordinal));
        _there.Look();
        _there.Texts.StateOf("bac")!.Version.Should().Be(2);
    }

    [Fact]
    public void What_was_imported_and_not_remembered_is_read_again_and_is_there_once()
    {
        for (var i = 0; i < 700; i++)
            _there.Write($"texte-{i}.txt", $"Texte {i}\n\nLe bac numéro {i} part à sept heures.\n");
        // as a kill between import and remembering leaves it
        _there.Texts.Import([.. Directory.GetFiles(_there.Folder).Order().Take(300)]).Sources.Should().OnlyContain(source => source.Outcome == ImportOutcome.Added);
        _there.Look();

        _there.Texts.List().Should().HaveCount(700).And.OnlyContain(source => source.Version == 1);
        _there.Restart();
        _there.LookOnce().Should().BeFalse("all are known");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_without_the_right_to_read_it_is_told_and_the_rest_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "This user may read everything.");
        _there.Write("bac.txt", Ferry);
        _there.Write("clos/phare.txt", Ferry);
        File.SetUnixFileMode(_there.At("clos"), UnixFileMode.None);
        _there.Look();
        File.SetUnixFileMode(_there.At("clos"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        _there.Texts.List().Should().ContainSingle();
        _there.Told().Should().ContainSingle().Which.Should().Contain("clos");
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _there.Folder })!;
        shell.WaitForExit();
        shell.ExitCode.Should().Be(0);
    }
}
