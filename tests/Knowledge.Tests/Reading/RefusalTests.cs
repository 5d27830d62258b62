using System.Diagnostics;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

public sealed class RefusalTests : IDisposable
{
    private readonly TextFiles _files = new();

    [Fact]
    public void A_missing_file_is_refused() => Refused(Path.Combine(_files.Folder, "rien.txt")).Reason.Should().Be(RefusalReason.Missing);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t\r\n ")]
    public void A_text_of_white_space_is_refused(string text) => Refused(_files.Write("vide.txt", text)).Reason.Should().Be(RefusalReason.Empty);

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Refused(_files.Write("a.txt", [1, 0, 2, 0, 0, 0, 7, 200, 0])).Reason.Should().Be(RefusalReason.Binary);
        Refused(_files.Write("b.txt", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10])).Should().BeEquivalentTo(new { Reason = RefusalReason.UnknownType, Detail = ".png" });
    }

    [Fact]
    public void A_name_that_says_nothing_does_not_hinder() =>
        SourceReader.Read(_files.Write("texte.xyz", "Un texte.")).Should().ContainSingle().Which.Should().BeOfType<TextRead>();

    [Fact]
    public void A_file_over_the_limit_is_refused_unread()
    {
        var path = Path.Combine(_files.Folder, "grand.txt");
        using (var file = File.Create(path))
            file.SetLength(ReadLimits.FileBytes + 1L);
        Refused(path).Should().BeEquivalentTo(new { Reason = RefusalReason.TooLarge, Detail = "209715201" });
    }

    [Fact]
    public void A_text_over_the_limit_is_refused() =>
        Refused(_files.Write("long.fr.txt", new string('a', ReadingOptions.MostCharacters + 1))).Reason.Should().Be(RefusalReason.TooLong);

    [Fact]
    public void A_folder_without_texts_is_refused()
    {
        _files.Write("image.png", [1, 2, 3]);
        Refused(_files.Folder).Should().BeEquivalentTo(new { Reason = RefusalReason.NoTexts, Path = _files.Folder });
    }

    [Fact]
    public void A_device_that_never_ends_is_refused()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "This system has no endless device.");
        File.CreateSymbolicLink(Path.Combine(_files.Folder, "zero.txt"), "/dev/zero");
        Refused(Path.Combine(_files.Folder, "zero.txt")).Reason.Should().Be(RefusalReason.TooLarge);
    }

    [Fact]
    public void A_bad_line_is_named_and_the_good_ones_stay()
    {
        var path = _files.Write("t.jsonl", """
            {"id":"a","title":"Un","text":"Le pont.\nIl rouvre.","lang":"fr"}
            {"id":"b","title":"Deux","text":
            {"id":"c","title":"Trois"}
            {"text":"Sans nom."}

            [1,2]
            {"id":"d","text":"\ud800"}
            {"id":7,"title":"Sept","text":"Le quai.","lang":"fr","date":"2025-04-15","author":"Anne Roux","url":"https://exemple.fr","more":[1]}
            """);
        var outcomes = SourceReader.Read(path).ToList();
        outcomes.OfType<ReadRefusal>().Select(r => (r.Line, r.Reason)).Should().Equal(
            (2, RefusalReason.BrokenJson), (3, RefusalReason.BadField), (4, RefusalReason.BadField), (6, RefusalReason.BrokenJson), (7, RefusalReason.BrokenJson));
        var texts = outcomes.OfType<TextRead>().Select(t => t.Text).ToList();
        texts.Select(t => t.Id).Should().Equal("a", "7");
        texts[0].Body.Should().Be("Le pont.\nIl rouvre.");
        texts[1].Should().BeEquivalentTo(new { Title = "Sept", Lang = "fr", Author = "Anne Roux", Date = new DateOnly(2025, 4, 15), Url = "https://exemple.fr" });
    }

    [Fact]
    public void A_folder_gives_all_its_texts_by_name_and_what_it_refuses()
    {
        _files.Write("b.en.txt", "The bridge opens.");
        _files.Write("b.fr.txt", "Le pont rouvre.");
        _files.Write("a/c.md", "# Le quai\n\nIl est neuf.");
        _files.Write("d.txt", " ");
        _files.Write("e.png", [1]);
        var outcomes = SourceReader.Read(_files.Folder).ToList();
        outcomes.OfType<TextRead>().Select(t => t.Text.Id).Should().Equal("c", "b", "b-fr");
        outcomes.OfType<ReadRefusal>().Should().ContainSingle().Which.Reason.Should().Be(RefusalReason.Empty);
    }

    [Fact]
    public async Task A_pipe_among_the_texts_of_a_folder_is_not_waited_for()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes of this kind are Unix's.");
        _files.Write("a.txt", "Le pont rouvre.");
        using (var make = Process.Start("mkfifo", [Path.Combine(_files.Folder, "b.txt")]))
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var outcomes = await Task.Run(() => SourceReader.Read(_files.Folder).ToList(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        outcomes.OfType<TextRead>().Should().ContainSingle().Which.Text.Id.Should().Be("a");
        outcomes.OfType<ReadRefusal>().Should().ContainSingle().Which.Path.Should().EndWith("b.txt");
    }

    public void Dispose() => _files.Dispose();

    private static ReadRefusal Refused(string path) => SourceReader.Read(path).Should().ContainSingle().Which.Should().BeOfType<ReadRefusal>().Which;
}
