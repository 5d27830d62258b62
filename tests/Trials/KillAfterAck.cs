using System.Globalization;
using TalksBot.Knowledge.Store;

namespace TalksBot.Trials;

/// <summary>A process that writes is killed right after it acknowledged; nothing acknowledged may be missing afterwards.</summary>
public static class KillAfterAck
{
    private sealed record Row(int Key, string Text);

    private static readonly Records<Row, int> Left = new("trial_left", r => r.Key);
    private static readonly Records<Row, int> Right = new("trial_right", r => r.Key);

    private static readonly Lock Counting = new();

    /// <summary>Runs the rounds in two folders side by side, each of which grows old with its kills.</summary>
    /// <returns>0 when nothing acknowledged was lost, and no write was found by half.</returns>
    public static int Run(int rounds)
    {
        var (acknowledged, lost) = (0, 0);
        Parallel.ForEach([rounds / 2, rounds - rounds / 2], share =>
        {
            var (written, missing) = RunInOneFolder(share);
            lock (Counting)
                (acknowledged, lost) = (acknowledged + written, lost + missing);
        });
        Console.WriteLine($"{rounds} kills, {acknowledged} writes acknowledged, {lost} lost or halved");
        return lost == 0 && acknowledged >= rounds ? 0 : 1;
    }

    private static (int Acknowledged, int Lost) RunInOneFolder(int rounds)
    {
        var folder = Directory.CreateTempSubdirectory("talks-kill").FullName;
        try
        {
            var (acknowledged, lost) = (0, 0);
            for (var round = 1; round <= rounds; round++)
            {
                acknowledged = Math.Max(acknowledged, WriteAndKill(folder, acks: 1 + round % 7));
                lost += Missing(folder, acknowledged);
            }

            return (acknowledged, lost);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The part of the one that is killed: writes two records at a time and names each pair once it is acknowledged.</summary>
    public static int Write(string folder)
    {
        using var store = Open(folder);
        for (var next = store.Count(Left) + 1; ; next++)
        {
            var row = new Row(next, string.Concat(Enumerable.Repeat($"{next} ", 200)));
            store.Write(tx =>
            {
                tx.Insert(Left, row);
                tx.Insert(Right, row);
            });
            Console.WriteLine(next);
        }
    }

    private static int WriteAndKill(string folder, int acks)
    {
        using var writer = TrialProcess.Start("write-until-killed", folder);
        var last = 0;
        for (var i = 0; i < acks && writer.StandardOutput.ReadLine() is { } line; i++)
            last = int.Parse(line, CultureInfo.InvariantCulture);
        writer.Kill(); // SIGKILL, while it is in the middle of the next writes
        foreach (var line in writer.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries))
            last = int.TryParse(line, CultureInfo.InvariantCulture, out var number) ? Math.Max(last, number) : last;
        writer.WaitForExit();
        return last;
    }

    private static int Missing(string folder, int acknowledged)
    {
        using var store = Open(folder);
        var (left, right) = (store.Keys(Left).ToHashSet(), store.Keys(Right).ToHashSet());
        var missing = Enumerable.Range(1, acknowledged).Count(key => !left.Contains(key) || !right.Contains(key));
        left.SymmetricExceptWith(right);
        return missing + left.Count;
    }

    private static TalksStore Open(string folder)
    {
        var opening = TrialProcess.Opening();
        return TalksStore.Open(new DataFolder(folder), new StoreOpening(opening.RunBy, opening.Verifier, opening.Time));
    }
}
