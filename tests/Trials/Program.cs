using System.Globalization;
using TalksBot.Knowledge.Store;
using TalksBot.Trials;
using TalksBot.Trials.Digests;
using TalksBot.Trials.Pictures;
using TalksBot.Trials.Reading;
using TalksBot.Trials.Telegram;

// Long runs, by name; those marked as a part are what a trial or a test starts as a process of its own.
var trials = new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["kill-after-ack"] = rest => Done(KillAfterAck.Run(rounds: Number(rest, 0, 50))),
    ["store-readers"] = rest => Done(ManyReaders.Run(seconds: Number(rest, 0, 120))),
    ["import-kills"] = rest => Done(ImportKills.Run(rounds: Number(rest, 0, 100), sources: Number(rest, 1, 5000))),
    ["import-until-killed"] = rest => Done(ImportKills.Import(rest[0], rest[1])), // a part
    ["telegram-load"] = rest => Load.RunAsync(chats: Number(rest, 0, 200), questions: Number(rest, 1, 1000), seconds: Number(rest, 2, 10), paced: rest.Length == 0),
    ["telegram-kills"] = rest => Kills.RunAsync(Number(rest, 0, 200)),
    ["telegram-faults"] = rest => FaultyNetwork.RunAsync(Number(rest, 0, 600) / 60.0), // seconds
    ["telegram-latency"] = rest => Latency.RunAsync(passages: Number(rest, 0, 10_000), rounds: Number(rest, 1, 20), timed: rest.Length == 0),
    ["telegram-inline"] = rest => Inline.RunAsync(passages: Number(rest, 0, 10_000), queries: Number(rest, 1, 300), timed: rest.Length == 0),
    ["telegram-day"] = rest => Day.RunAsync(questions: Number(rest, 0, 100_000), chats: Number(rest, 1, 5000), whole: rest.Length == 0),
    ["telegram-bot"] = rest => Day.BotAsync(rest[0], rest[1], rest[2]),              // a part
    ["telegram-conversations"] = rest => Conversations.RunAsync(Number(rest, 0, int.MaxValue)),
    ["telegram-hostile"] = rest => Hostile.RunAsync(Number(rest, 0, 5000)),
    ["telegram-forged"] = _ => Forged.RunAsync(),
    ["digest-year"] = rest => DigestYear.RunAsync(days: Number(rest, 0, 366), chats: Number(rest, 1, 300), kills: Number(rest, 2, 200)),
    ["digest-storm"] = rest => DigestStorm.RunAsync(chats: Number(rest, 0, 5000), paced: rest.Length == 0),
    ["reading-corpus"] = _ => Done(CorpusTrial.Run()),
    ["reading-write"] = rest => Done(CorpusTrial.Write(rest[0])),                // for people who want to see the files
    ["reading-hostile"] = rest => Done(HostileTrial.Run(rest is [var name] ? name : null)),
    ["digest-coverage"] = rest => Coverage.RunAsync(rest[0]),                    // a folder of articles with questions
    ["digest-verbatim"] = rest => Verbatim.RunAsync(Number(rest, 0, 1000), rest.Length > 1 ? rest[1] : null), // how many, a folder of articles beside
    ["digest-composing"] = rest => Composing.RunAsync(chats: Number(rest, 0, 5000), sources: Number(rest, 1, 10_000)),
    ["digest-fill"] = rest => Done(Composing.Fill(rest[0], Number(rest, 1, 0))),  // a part
    ["pictures"] = rest => DrawPictures.RunAsync(rest is [var folder] ? folder : "docs/pictures"),
    ["make-fixture"] = rest => Done(SchemaFixture.Make(rest[0])),                // for tests/Knowledge.Tests/Store/Fixtures, once a schema
    ["write-until-killed"] = rest => Done(KillAfterAck.Write(rest[0])),          // a part
    ["hold-folder"] = rest => Done(FolderParts.Hold(rest[0])),                   // a part
    ["open-folder"] = rest => Done(FolderParts.Open(rest[0])),                   // a part
    ["fill-folder"] = rest => Done(FolderParts.Fill(rest[0])),                   // a part
    ["verify-backup"] = rest => Done(BackupCheck.Run(rest[0], Console.Out, Console.Error)), // a part
};

if (args.Length > 0 && trials.TryGetValue(args[0], out var trial))
    return await trial(args[1..]);
Console.Error.WriteLine($"usage: Trials {string.Join(" | ", trials.Keys)}");
return 2;

static Task<int> Done(int code) => Task.FromResult(code);

static int Number(string[] arguments, int at, int otherwise) => arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
