using TalksBot.Knowledge.Store;

namespace TalksBot.Knowledge.Tests.Store;

public sealed class GroupedWritesTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TalksStore _store;
    private readonly GroupedWrites _writes;

    public GroupedWritesTests()
    {
        _store = _folder.Open();
        _writes = new GroupedWrites(_store);
    }

    [Fact]
    public async Task Writes_from_many_sides_are_all_there_after_reopening()
    {
        await Task.WhenAll(Enumerable.Range(1, 200).Select(i => Task.Run(() => _writes.WriteAsync(tx => tx.Insert(Errand.Rows, new Errand(i, ErrandState.Sent, null))))));

        _store.Dispose();
        using var again = _folder.Open();
        again.Keys(Errand.Rows).Order().Should().Equal(Enumerable.Range(1, 200).Select(i => (long)i));
    }

    [Fact]
    public async Task One_that_fails_takes_no_other_with_it_and_its_caller_learns_why()
    {
        var gate = new ManualResetEventSlim();
        var first = _writes.WriteAsync(tx =>
        {
            gate.Wait(); // what comes meanwhile is written as one group
            tx.Insert(Errand.Rows, new Errand(1, ErrandState.Sent, null));
        });
        var good = Enumerable.Range(2, 10).Select(i => _writes.WriteAsync(tx => tx.Insert(Errand.Rows, new Errand(i, ErrandState.Sent, null)))).ToList();
        var taken = _writes.WriteAsync(tx => tx.Insert(Errand.Rows, new Errand(2, ErrandState.Queued, null)));
        var broken = _writes.WriteAsync(tx =>
        {
            tx.Insert(Errand.Rows, new Errand(99, ErrandState.Queued, null));
            throw new InvalidDataException("no");
        });
        gate.Set();

        await Task.WhenAll([first, .. good]);
        await taken.Invoking(task => task).Should().ThrowAsync<DuplicateKeyException>();
        await broken.Invoking(task => task).Should().ThrowAsync<InvalidDataException>();
        _store.Keys(Errand.Rows).Order().Should().Equal(Enumerable.Range(1, 11).Select(i => (long)i));
    }

    [Fact]
    public async Task One_callers_writes_keep_their_order_and_give_what_they_found()
    {
        var found = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => _writes.WriteAsync(tx =>
        {
            var before = tx.Find(Note.Rows, "a")?.Text;
            tx.Upsert(Note.Rows, new Note("a", $"{i}"));
            return before;
        })));

        found.Should().Equal([null, .. Enumerable.Range(1, 49).Select(i => $"{i}")]);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }
}
