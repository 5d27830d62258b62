using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Tests.Store;
using TalksBot.Trials.Reading;

namespace TalksBot.Knowledge.Tests.Reading;

/// <summary>The short form of the trial: those that a reader once fell for, and one of each kind.</summary>
public sealed class HostileFileTests
{
    public static TheoryData<string, RefusalReason> Refused => new()
    {
        { "braces.pdf", RefusalReason.Damaged },
        { "tree-loop.pdf", RefusalReason.NoWords },
        { "pages-5000.pdf", RefusalReason.TooComplex },
        { "encrypted.pdf", RefusalReason.Encrypted },
        { "header-only.pdf", RefusalReason.Damaged },
        { "image-only.pdf", RefusalReason.NoWords },
        { "entries.docx", RefusalReason.TooComplex },
        { "laughs.docx", RefusalReason.Damaged },
        { "deep.docx", RefusalReason.TooComplex },
        { "sheet.docx", RefusalReason.UnknownType },
        { "locked.docx", RefusalReason.Encrypted },
        { "divs.html", RefusalReason.TooComplex },
        { "large.html", RefusalReason.TooLarge },
        { "script-only.html", RefusalReason.NoWords },
        { "laughs.rss", RefusalReason.Damaged },
        { "deep.rss", RefusalReason.TooComplex },
        { "empty.rss", RefusalReason.NoWords },
        { "long.txt", RefusalReason.TooLong },
        { "line.jsonl", RefusalReason.TooLong },
        { "no-cue.vtt", RefusalReason.NoWords },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_file_made_to_harm_is_refused_and_changes_nothing(string name, RefusalReason reason)
    {
        using var folder = new TempFolder();
        using var knowledge = folder.OpenKnowledge();
        var generation = knowledge.Generation;
        var report = knowledge.Import(SourceReader.Read(name, HostileTrial.Files().Single(f => f.Name == name).Make(), Corpus.Patient));
        report.Sources.Should().BeEmpty();
        report.Refusals.Select(r => r.Reason).Should().Equal(reason);
        knowledge.Generation.Should().Be(generation);
    }

    [Fact]
    public void A_name_with_folders_and_turned_letters_is_shown_and_used_without_them()
    {
        var read = SourceReader.Read("../../../etc/p\u202Etxt.exe\u0007", "Le port rouvre en mai."u8.ToArray()).Should().ContainSingle().Which.Should().BeOfType<TextRead>().Which;
        read.Path.Should().Be("ptxt.exe");
        read.Text.Id.Should().Be("ptxt");
    }

    [Fact]
    public void A_reader_that_overruns_its_time_is_killed()
    {
        var options = new ReadOptions { Reading = new ReadingOptions { ReadTimeout = TimeSpan.FromMilliseconds(1) } };
        SourceReader.Read("t.html", "<html><body><p>Le port rouvre.</p></body></html>"u8.ToArray(), options).Should().ContainSingle()
            .Which.Should().BeOfType<ReadRefusal>().Which.Reason.Should().Be(RefusalReason.TooSlow);
    }

    [Fact]
    public void Without_the_program_that_reads_hostile_formats_they_are_not_read()
    {
        var options = new ReadOptions { Reading = new ReadingOptions { Program = "/nowhere/talksbot" } };
        SourceReader.Read("t.html", "<html><body><p>Le port rouvre.</p></body></html>"u8.ToArray(), options).Should().ContainSingle()
            .Which.Should().BeOfType<ReadRefusal>().Which.Reason.Should().Be(RefusalReason.Unreadable);
    }
}
