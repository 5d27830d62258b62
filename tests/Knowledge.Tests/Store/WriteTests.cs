using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class WriteTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TalksStore _store;

    public WriteTests() => _store = _folder.Open();

    [Fact]
    public void What_a_write_puts_in_two_collections_is_there_together()
    {
        _store.Write(tx =>
        {
            tx.Upsert(Note.Rows, new Note("a", "un"));
            tx.Upsert(Errand.Rows, new Errand(7, ErrandState.Queued, null));
        });

        _store.Find(Note.Rows, "a").Should().BeEquivalentTo(new Note("a", "un"));
        _store.Find(Errand.Rows, 7).Should().Be(new Errand(7, ErrandState.Queued, null));
    }

    [Fact]
    public void A_write_is_in_the_data_file_when_it_returns()
    {
        _store.Write(tx => tx.Upsert(Note.Rows, new Note("a", "tout de suite")));

        new FileInfo(_folder.Data.LogFile).Length.Should().Be(0);
        using var file = new FileStream(_folder.Data.DataFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        bytes.ToArray().AsSpan().IndexOf("tout de suite"u8).Should().BePositive();
    }

    [Fact]
    public async Task Who_reads_while_the_first_record_of_its_kind_is_written_sees_it_or_not()
    {
        var kinds = Enumerable.Range(0, 400).Select(i => new Records<Note, string>($"kind_{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}", note => note.Id)).ToList();
        var written = -1;
        var reading = Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            while (Volatile.Read(ref written) is var last && last < kinds.Count - 1)
                _store.All(kinds[last + 1]).Count.Should().BeLessThanOrEqualTo(1);
        })).ToList();

        foreach (var kind in kinds)
        {
            _store.Write(tx => tx.Upsert(kind, new Note("a", "un")));
            Interlocked.Increment(ref written);
        }

        await Task.WhenAll(reading);
        _store.Failure.Should().BeNull();
    }

    [Fact]
    public void A_write_that_throws_leaves_nothing_and_the_next_one_goes_through()
    {
        var broken = () => _store.Write(tx =>
        {
            tx.Upsert(Note.Rows, new Note("a", "un"));
            throw new InvalidDataException("no");
        });

        broken.Should().Throw<InvalidDataException>();
        _store.Count(Note.Rows).Should().Be(0);
        _store.Write(tx => tx.Upsert(Note.Rows, new Note("b", "deux")));
        _store.Keys(Note.Rows).Should().Equal("b");
    }

    [Fact]
    public void A_key_that_is_taken_undoes_the_whole_write_even_when_the_error_is_swallowed()
    {
        _store.Write(tx => tx.Insert(Errand.Rows, new Errand(1, ErrandState.Sent, null)));

        var swallowed = () => _store.Write(tx =>
        {
            tx.Insert(Note.Rows, new Note("a", "un"));
            try
            {
                tx.Insert(Errand.Rows, new Errand(1, ErrandState.Queued, null));
            }
            catch (DuplicateKeyException)
            {
                // what a careless caller does
            }
        });

        swallowed.Should().Throw<InvalidOperationException>().WithInnerException<DuplicateKeyException>();
        _store.Count(Note.Rows).Should().Be(0);
        _store.Find(Errand.Rows, 1)!.State.Should().Be(ErrandState.Sent);
        _store.Faulted.IsCancellationRequested.Should().BeFalse();
    }

    [Fact]
    public void After_a_taken_key_nothing_more_of_the_write_is_let_through()
    {
        _store.Write(tx => tx.Insert(Errand.Rows, new Errand(1, ErrandState.Sent, null)));

        var goesOn = () => _store.Write(tx =>
        {
            try
            {
                tx.Insert(Errand.Rows, new Errand(1, ErrandState.Queued, null));
            }
            catch (DuplicateKeyException)
            {
                tx.Insert(Note.Rows, new Note("late", null));
            }
        });

        goesOn.Should().Throw<InvalidOperationException>();
        _store.Count(Note.Rows).Should().Be(0);
    }

    [Fact]
    public void A_write_within_a_write_is_refused()
    {
        var nested = () => _store.Write(_ => _store.Write(tx => tx.Upsert(Note.Rows, new Note("a", null))));

        nested.Should().Throw<InvalidOperationException>();
        _store.Count(Note.Rows).Should().Be(0);
    }

    [Fact]
    public void An_asynchronous_write_is_refused()
    {
        Action<StoreWriter> later = async tx =>
        {
            await Task.Yield();
            tx.Upsert(Note.Rows, new Note("a", null));
        };
        Action action = () => _store.Write(later);
        Action function = () => _store.Write(tx => Task.FromResult(tx.Has(Note.Rows, "a")));

        action.Should().Throw<ArgumentException>();
        function.Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_writer_is_good_neither_after_its_write_nor_on_another_thread()
    {
        StoreWriter? kept = null;
        Exception? elsewhere = null;
        var first = () => _store.Write(tx =>
        {
            kept = tx;
            var thread = new Thread(() => elsewhere = Record.Exception(() => tx.Upsert(Note.Rows, new Note("b", null))));
            thread.Start();
            thread.Join();
        });

        first.Should().NotThrow();
        elsewhere.Should().BeOfType<InvalidOperationException>();
        kept!.Invoking(tx => tx.Upsert(Note.Rows, new Note("a", null))).Should().Throw<InvalidOperationException>();
        _store.Count(Note.Rows).Should().Be(0);
    }

    [Fact]
    public void A_write_sees_its_own_changes_and_others_see_them_when_it_ends()
    {
        var seenOutside = -1;
        _store.Write(tx =>
        {
            tx.Upsert(Note.Rows, new Note("a", "un"));
            tx.Find(Note.Rows, "a")!.Text.Should().Be("un");
            var thread = new Thread(() => seenOutside = _store.Count(Note.Rows));
            thread.Start();
            thread.Join();
        });

        seenOutside.Should().Be(0);
        _store.Count(Note.Rows).Should().Be(1);
    }

    [Fact]
    public void Many_threads_write_one_after_the_other_and_nothing_is_lost()
    {
        Parallel.For(0, 200, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => _store.Write(tx =>
        {
            tx.Insert(Note.Rows, new Note($"n{i}", "x"));
            tx.Insert(Errand.Rows, new Errand(i, ErrandState.Queued, null));
        }));

        _store.Count(Note.Rows).Should().Be(200);
        _store.Count(Errand.Rows).Should().Be(200);
    }

    [Fact]
    public void A_read_that_is_still_being_walked_through_does_not_hold_up_a_write()
    {
        _store.Write(tx => tx.Upsert(Note.Rows, new Note("a", "un")));
        using var walk = _store.All(Note.Rows).GetEnumerator();
        walk.MoveNext();

        _store.Write(tx => tx.Upsert(Note.Rows, new Note("b", "deux")));

        walk.MoveNext().Should().BeFalse();
    }

    [Fact]
    public void The_generation_rises_by_one_with_a_write_that_touches_texts_and_not_with_others()
    {
        var before = _store.Generation;

        _store.Write(tx => tx.Upsert(Errand.Rows, new Errand(1, ErrandState.Queued, null)));
        _store.Generation.Should().Be(before);

        _store.Write(tx =>
        {
            tx.Upsert(Note.Rows, new Note("a", null));
            tx.Upsert(Note.Rows, new Note("b", null));
        });
        _store.Generation.Should().Be(before + 1);
    }

    [Fact]
    public void A_collection_declared_twice_with_different_records_is_refused()
    {
        _store.Write(tx => tx.Upsert(Note.Rows, new Note("a", null)));
        var other = new Records<Errand, long>("notes", e => e.Id);

        _store.Invoking(s => s.Count(other)).Should().Throw<InvalidOperationException>();
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
