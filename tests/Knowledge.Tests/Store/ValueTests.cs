using CsCheck;
using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class ValueTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private TalksStore _store;

    public ValueTests() => _store = _folder.Open();

    [Fact]
    public void Strings_come_back_untrimmed_and_the_empty_one_empty()
    {
        _store.Write(tx => tx.Upsert(Note.Rows, new Note(" clé ", "  a b \n") { Lines = ["", " x "] }));
        Reopen();

        var note = _store.Find(Note.Rows, " clé ")!;
        note.Text.Should().Be("  a b \n");
        note.Lines.Should().Equal("", " x ");
        _store.Write(tx => tx.Upsert(Note.Rows, new Note("vide", "")));
        _store.Find(Note.Rows, "vide")!.Text.Should().BeEmpty();
    }

    [Fact]
    public void Keys_are_told_apart_by_every_character()
    {
        string[] keys = ["Abc", "abc", "\u00e9t\u00e9", "e\u0301te\u0301", "ab", "a\u00adb"];
        _store.Write(tx =>
        {
            foreach (var key in keys)
                tx.Insert(Note.Rows, new Note(key, key));
        });
        Reopen();

        _store.Keys(Note.Rows).Should().BeEquivalentTo(keys);
        _store.Where(Note.Rows, n => n.Id == "abc").Should().ContainSingle().Which.Text.Should().Be("abc");
    }

    [Fact]
    public void Days_hours_and_instants_come_back_as_they_were()
    {
        var at = new DateTimeOffset(2025, 4, 10, 9, 30, 15, 123, TimeSpan.FromHours(3));
        var note = new Note("a", null) { Day = new DateOnly(2024, 2, 29), Hour = new TimeOnly(23, 59, 58, 997), At = at };
        _store.Write(tx => tx.Upsert(Note.Rows, note));
        Reopen();

        var read = _store.Find(Note.Rows, "a")!;
        read.Day.Should().Be(note.Day);
        read.Hour.Should().Be(note.Hour);
        read.At.Should().Be(at);
        read.At!.Value.Offset.Should().Be(TimeSpan.Zero);
    }

    [Fact]
    public void What_is_due_is_found_by_its_state_and_time_in_order_and_no_more_than_asked()
    {
        var noon = new DateTimeOffset(2025, 4, 15, 12, 0, 0, TimeSpan.Zero);
        _store.Write(tx =>
        {
            tx.Insert(Errand.Rows, new Errand(1, ErrandState.Queued, noon.AddHours(2)));
            tx.Insert(Errand.Rows, new Errand(2, ErrandState.Queued, noon.AddHours(-1)));
            tx.Insert(Errand.Rows, new Errand(3, ErrandState.Queued, noon.AddHours(-2)));
            tx.Insert(Errand.Rows, new Errand(4, ErrandState.Queued, null));
            tx.Insert(Errand.Rows, new Errand(5, ErrandState.Sent, noon.AddHours(-3)));
            tx.Insert(Errand.Rows, new Errand(6, ErrandState.Queued, noon.AddHours(-4)));
        });

        var due = _store.Where(
            Errand.Rows, e => e.State == ErrandState.Queued && e.Next != null && e.Next <= noon, orderBy: e => e.Next, limit: 2);

        due.Select(e => e.Id).Should().Equal(6, 3);
        _store.Count(Errand.Rows, e => e.State == ErrandState.Queued).Should().Be(5);
    }

    [Fact]
    public void A_message_found_in_sending_after_a_restart_is_found_as_such()
    {
        _store.Write(tx => tx.Insert(Errand.Rows, new Errand(9, ErrandState.Sending, null)));
        Reopen();

        _store.Where(Errand.Rows, e => e.State == ErrandState.Sending).Should().ContainSingle().Which.Id.Should().Be(9);
    }

    [Fact]
    public void Any_text_of_whole_characters_comes_back_as_it_was() =>
        Gen.String.Where(t => !t.Any(char.IsSurrogate)).Array[1, 20].Sample(
            texts =>
            {
                _store.Write(tx => tx.Upsert(Note.Rows, new Note("any", texts[0]) { Lines = texts }));
                var read = _store.Find(Note.Rows, "any")!;
                return read.Text == texts[0] && read.Lines.SequenceEqual(texts);
            },
            iter: 100,
            threads: 1);

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    private void Reopen()
    {
        _store.Dispose();
        _store = _folder.Open();
    }
}
