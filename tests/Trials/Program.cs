using TalksBot.Knowledge.Store;
using TalksBot.Trials;

// Long runs, by name; those marked as a part are what a trial or a test starts as a process of its own.
var trials = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["kill-after-ack"] = rest => KillAfterAck.Run(rounds: rest is [var n] ? int.Parse(n, System.Globalization.CultureInfo.InvariantCulture) : 50),
    ["write-until-killed"] = rest => KillAfterAck.Write(rest[0]),          // a part
    ["hold-folder"] = rest => FolderParts.Hold(rest[0]),                   // a part
    ["open-folder"] = rest => FolderParts.Open(rest[0]),                   // a part
    ["fill-folder"] = rest => FolderParts.Fill(rest[0]),                   // a part
    ["make-fixture"] = rest => SchemaFixture.Make(rest[0]),                // for tests/Knowledge.Tests/Store/Fixtures, once a schema
    ["verify-backup"] = rest => BackupCheck.Run(rest[0], Console.Out, Console.Error), // a part
};

if (args.Length > 0 && trials.TryGetValue(args[0], out var trial))
    return trial(args[1..]);
Console.Error.WriteLine($"usage: Trials {string.Join(" | ", trials.Keys)}");
return 2;
