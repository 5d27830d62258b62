using System.Globalization;
using TalksBot.Knowledge.Store;
using TalksBot.Trials;
using TalksBot.Trials.Telegram;

// Long runs, by name; those marked as a part are what a trial or a test starts as a process of its own.
var trials = new Dictionary<string, Func<string[], int>>(StringComparer.Ordinal)
{
    ["telegram-load"] = rest => Await(Load.RunAsync(chats: Number(rest, 0, 200), questions: Number(rest, 1, 1000), seconds: Number(rest, 2, 10))),
    ["telegram-kills"] = rest => Await(Kills.RunAsync(Number(rest, 0, 200))),
    ["telegram-faults"] = rest => Await(FaultyNetwork.RunAsync(Number(rest, 0, 600) / 60.0)), // seconds
    ["kill-after-ack"] = rest => KillAfterAck.Run(rounds: Number(rest, 0, 50)),
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

static int Await(Task<int> trial) => trial.GetAwaiter().GetResult();

static int Number(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
