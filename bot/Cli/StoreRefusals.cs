using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>A store that cannot be opened or written, in one line that names it and the mend.</summary>
internal static class StoreRefusals
{
    public static string Line(StoreException fault, RefusalWords words) => fault.Problem switch
    {
        StoreProblem.InUse => words.StoreInUse(fault.Path, fault.Holder is { } holder ? words.HolderProcess(holder.ProcessId, holder.RunBy) : ""),
        StoreProblem.NewerSchema => words.StoreNewer(fault.Path, fault.SchemaFound),
        StoreProblem.WrongCollation => words.StoreForeign(fault.Path),
        StoreProblem.NoPermission => words.StoreNoPermission(fault.Path),
        StoreProblem.NotAFolder => words.StoreNotAFolder(fault.Path),
        StoreProblem.DiskFull => words.StoreDiskFull(fault.Path),
        StoreProblem.Damaged => words.StoreDamaged(fault.Path),
        StoreProblem.NoLocks => words.StoreNoLocks(fault.Path),
        StoreProblem.NotOurs => words.BackupNotOurs(fault.Path),
        StoreProblem.NoSuchFile => words.NoSuchFile(fault.Path),
        _ => words.StoreFaulted(fault.Path),
    };
}
