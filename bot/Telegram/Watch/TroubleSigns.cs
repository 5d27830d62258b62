using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Watch;

/// <summary>Looks for signs of trouble.</summary>
internal sealed class TroubleSigns(TelegramPulse pulse, KnowledgeBase texts, AnswerPipeline answers)
{
    /// <summary>Room for a backup and a rebuilt index of a store of the usual size.</summary>
    public const long LowDiskBytes = 200_000_000;

    // A long poll is answered within half a minute; a webhook's silence alone says nothing, so failures are asked for too.
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(2);
    private const int ManyMisses = 3;

    public IReadOnlySet<TroubleKind> Now()
    {
        var found = new HashSet<TroubleKind>();
        if (pulse.AnotherPoller)
            found.Add(TroubleKind.AnotherProcess);
        else if (pulse.Missed >= ManyMisses && pulse.Silence > LongSilence)
            found.Add(TroubleKind.NoUpdates);
        if (new DriveInfo(texts.Store.Folder.Path).AvailableFreeSpace < LowDiskBytes)
            found.Add(TroubleKind.Disk);
        if (answers.ModelIsDown)
            found.Add(TroubleKind.Model);
        return found;
    }
}
