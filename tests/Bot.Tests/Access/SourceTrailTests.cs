using TalksBot.Bot.Access;
using TalksBot.Bot.Tests.Conversations;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Tests.Access;

/// <summary>Every change of a source is told by the audit trail, in the write that makes it.</summary>
public sealed class SourceTrailTests : IDisposable
{
    private const long Editor = 7;
    private const string Ferry = TalkFolder.Ferry;

    private readonly TalkFolder _talk = new();
    private readonly ChangeNote _note;

    public SourceTrailTests() => _note = new SourceTrail(new SourceAudience(_talk.Texts, _talk.Time), _talk.Time).By(Editor);

    [Fact]
    public void Each_change_is_told_with_who_what_before_and_after()
    {
        var texts = _talk.Texts;
        texts.Import([Text("le-phare", "Le phare est rouge.")], new ImportManner { Note = _note, Tags = ["mer"] });
        texts.Import([Text("le-phare", "Le phare est blanc.")], new ImportManner { Note = _note });
        texts.Mend("le-phare", new SourceMend { Fields = [new(SourceField.Title, "Le phare blanc"), new(SourceField.Author, "Lise Aubry")] }, _note);
        texts.Mend(Ferry, new SourceMend { Speakers = [new("Armelle Quiniou", "Armelle Le Quiniou", "passeuse")] }, _note);
        texts.Tag("le-phare", [], ["mer"], _note);
        texts.Retire("le-phare", _note);
        texts.Restore("le-phare", 1, _note);
        texts.Undo("le-phare", _note);
        texts.Erase("le-phare", _note);

        AuditEntry.Newest(_talk.Store).Reverse().Select(entry => (entry.What, entry.About, entry.Before, entry.After)).Should().Equal(
            (AuditAct.SourceAdded, "source le-phare", null, "version 1; quoted; tags mer"),
            (AuditAct.SourceReplaced, "source le-phare", "version 1", "version 2"),
            (AuditAct.SourceMended, "source le-phare", "title: Un titre; author: -", "title: Le phare blanc; author: Lise Aubry"),
            (AuditAct.SourceMended, "source le-bac", "speaker: Armelle Quiniou", "speaker: Armelle Le Quiniou, passeuse"),
            (AuditAct.SourceTagged, "source le-phare", "tags mer", "no tags"),
            (AuditAct.SourceRetired, "source le-phare", "quoted", "retired"),
            (AuditAct.SourceRestored, "source le-phare", "version 2; retired", "version 1; quoted"),
            (AuditAct.SourceUndone, "source le-phare", "version 1; quoted", "version 2; retired"),
            (AuditAct.SourceErased, "source le-phare", "version 2; retired; no tags", null));
        AuditEntry.Newest(_talk.Store).Should().OnlyContain(entry => entry.Who == Editor && entry.When == _talk.Time.GetUtcNow());
    }

    [Fact]
    public void A_change_that_is_refused_leaves_no_entry_and_an_entry_that_fails_no_change()
    {
        _talk.Texts.Retire("nulle-part", _note);
        _talk.Texts.Mend(Ferry, new SourceMend { Fields = [new(SourceField.Date, "hier")] }, _note);
        AuditEntry.Newest(_talk.Store).Should().BeEmpty();

        var failing = new SourceTrail(new SourceAudience(_talk.Texts, _talk.Time), _talk.Time).By(Editor, (_, _) => throw new InvalidDataException("the reply cannot be queued"));
        _talk.Texts.Invoking(texts => texts.Retire(Ferry, failing)).Should().Throw<InvalidDataException>();
        AuditEntry.Newest(_talk.Store).Should().BeEmpty();
        _talk.Texts.Find(Ferry).Should().NotBeNull();
    }

    [Fact]
    public void An_import_of_many_is_a_few_entries_that_name_them_all()
    {
        _talk.Texts.Import(Enumerable.Range(0, 650).Select(i => Text($"t{i}", $"Le numéro {i}.")), new ImportManner { Note = _note });

        var entries = AuditEntry.Newest(_talk.Store).Reverse().ToArray();
        entries.Select(entry => (entry.What, entry.About)).Should().Equal(
            (AuditAct.SourceAdded, "300 sources"), (AuditAct.SourceAdded, "300 sources"), (AuditAct.SourceAdded, "50 sources"));
        string.Join(' ', entries.Select(entry => entry.After)).Split(' ').Should().Equal(Enumerable.Range(0, 650).Select(i => $"t{i}"));
    }

    public void Dispose() => _talk.Dispose();

    private static TextRead Text(string id, string body) => new("x", new RawText { Id = id, Title = "Un titre", Lang = "fr", Body = body });
}
