using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Trials;

/// <summary>Many threads read at random, one writes, in a store that is much larger than the page cache: each must get the record that it asked for.</summary>
public static class ManyReaders
{
    private const int Rows = 40_000, Readers = 6, Batch = 500;

    private sealed record Row(int Key, string Text);

    private static readonly Records<Row, int> Read = new("trial_read", r => r.Key);
    private static readonly Records<Row, int> Written = new("trial_written", r => r.Key);

    /// <param name="seconds">How long it is read, once the store is filled (some 130 MB).</param>
    /// <returns>0 when every record was the right one and the store stayed sound.</returns>
    public static int Run(int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("talks-readers").FullName;
        try
        {
            var opening = TrialProcess.Opening();
            using var store = TalksStore.Open(new DataFolder(folder), new StoreOpening(opening.RunBy, opening.Verifier, opening.Time));
            for (var first = 0; first < Rows; first += Batch)
                store.Write(tx => Enumerable.Range(first, Batch).ToList().ForEach(key => tx.Insert(Read, Of(key))));

            using var end = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
            var (reads, writes, wrong) = (0L, 0, 0L);
            var readers = Enumerable.Range(0, Readers).Select(seed => new Thread(() =>
            {
                var random = new Random(seed);
                while (!end.IsCancellationRequested && store.Failure is null)
                {
                    var key = random.Next(Rows);
                    if (!IsRight(store, key))
                        Interlocked.Increment(ref wrong);
                    Interlocked.Increment(ref reads);
                }
            })).ToList();
            readers.ForEach(r => r.Start());
            while (!end.IsCancellationRequested && store.Failure is null)
            {
                var key = writes++;
                store.Write(tx => tx.Insert(Written, Of(key)));
                end.Token.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(5));
            }

            readers.ForEach(r => r.Join());
            Console.WriteLine($"{reads} reads by {Readers} threads beside {writes} writes: {wrong} wrong; the store is {(store.Failure is null ? "sound" : "faulted: " + store.Failure.Message)}");
            return wrong == 0 && store.Failure is null ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsRight(TalksStore store, int key)
    {
        try
        {
            return store.Find(Read, key) == Of(key);
        }
        catch (Exception e)
        {
            Console.WriteLine($"{key}: {e.Message} {e.InnerException?.Message}");
            return false;
        }
    }

    private static Row Of(int key) => new(key, string.Concat(Enumerable.Repeat(key.ToString("D8", CultureInfo.InvariantCulture), 350)));
}
