using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Looks for signs of trouble.</summary>
internal sealed class TroubleSigns(TelegramPulse pulse, KnowledgeBase texts, AnswerPipeline answers)
{
    /// <summary>Room for a backup and a rebuilt index of a store of the usual size.</summary>
    public const long LowDiskBytes = 200_000_000;

    // A long poll is answered within half a minute, and a webhook is looked after every minute.
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(2), LongStandstill = TimeSpan.FromMinutes(3);

    /// <summary>Whether a restart helps: not against a network that is down, but when nobody asks Telegram any more.</summary>
    public bool Hangs => pulse.Standstill > LongStandstill;

    /// <summary>Whether a trouble that was there, and is not seen, is over: a run that has just begun does not know yet.</summary>
    public bool IsOver(TroubleKind kind) => kind switch
    {
        TroubleKind.NoUpdates or TroubleKind.AnotherProcess => pulse.IsKnown,
        TroubleKind.Model => answers.ModelWorks,
        _ => true,
    };

    public IReadOnlySet<TroubleKind> Now()
    {
        var found = new HashSet<TroubleKind>();
        if (pulse.AnotherProcess)
            found.Add(TroubleKind.AnotherProcess);
        else if (pulse.Silence > LongSilence)
            found.Add(TroubleKind.NoUpdates);
        if (new DriveInfo(texts.Store.Folder.Path).AvailableFreeSpace < LowDiskBytes)
            found.Add(TroubleKind.Disk);
        if (answers.ModelIsDown)
            found.Add(TroubleKind.Model);
        return found;
    }
}
