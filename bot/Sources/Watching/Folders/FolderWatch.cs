using TalksBot.Bot.Access;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>The way of a file in a watched folder: listed → new or changed? → still for a moment? → read → imported → remembered. Nothing is ever done to the file.</summary>
/// <remarks>What was imported and not remembered, because the process ended between the two, is read again and found to be there.</remarks>
internal sealed class FolderWatch(FolderOptions options, KnowledgeBase texts, SourceTrail trail, WatchTroubles troubles, ReadingOptions limits, TimeProvider time)
{
    /// <summary>A file is whole when size and time of writing were the same for this long.</summary>
    public static readonly TimeSpan Still = TimeSpan.FromSeconds(2);

    /// <summary>How exactly the store knows when the folder was last looked at.</summary>
    private static readonly TimeSpan NotedEach = TimeSpan.FromMinutes(10);

    private readonly string _key = WatchKey.Of(options.Path);
    private readonly Dictionary<string, (ListedFile File, DateTimeOffset Since)> _waiting = new(StringComparer.Ordinal);
    private readonly FileIds _ids = new(texts.Store);
    private Dictionary<string, WatchedFile>? _known;

    /// <returns>Whether there are files that wait until they are still: look again after <see cref="Still"/>.</returns>
    public bool Look(CancellationToken cancel)
    {
        var listing = FolderListing.Of(options.Path, cancel);
        _known ??= texts.Store.Where(WatchedFile.Rows, file => file.Folder == _key).ToDictionary(file => file.Path, StringComparer.Ordinal);
        Note(listing);
        var ready = listing.Files.Where(IsReady).ToList();
        foreach (var gone in _waiting.Keys.Except(listing.Files.Select(file => file.Path)).ToList())
            _waiting.Remove(gone);
        var changed = ready.Count > 0 && Take(ready, cancel);
        NoteLook(listing.Files.Count, changed);
        return _waiting.Count > 0;
    }

    /// <summary>New or changed, and as it was at an earlier look.</summary>
    private bool IsReady(ListedFile file)
    {
        if (_known!.TryGetValue(file.Path, out var known) && known.Size == file.Size && known.Modified == file.Modified)
        {
            _waiting.Remove(file.Path);
            return false;
        }

        var now = time.GetUtcNow();
        if (!_waiting.TryGetValue(file.Path, out var before) || before.File != file)
        {
            _waiting[file.Path] = (file, now);
            return false;
        }

        return now - before.Since >= Still;
    }

    /// <returns>Whether anything came in.</returns>
    private bool Take(List<ListedFile> ready, CancellationToken cancel)
    {
        var intake = new FileIntake(texts, trail, troubles, options.Tags);
        foreach (var file in ready)
        {
            cancel.ThrowIfCancellationRequested();
            _waiting.Remove(file.Path);
            if (Begun(file) is { } begun)
                Read(file, begun, intake, cancel);
        }

        intake.Store(cancel);
        foreach (var file in intake.Remembered)
            _known![file.Path] = file;
        return intake.HasNews;
    }

    /// <summary>What is to be remembered of a file that is to be read; null when it was read already, whatever its name and time say, or cannot be opened.</summary>
    private WatchedFile? Begun(ListedFile file)
    {
        var known = _known!.GetValueOrDefault(file.Path);
        var record = new WatchedFile { Key = WatchKey.Of(file.Path), Path = file.Path, Folder = _key, Size = file.Size, Modified = file.Modified, Hash = "", Id = known?.Id ?? "" };
        if (file.Size is <= 0 or > ReadLimits.FileBytes)
            return record;
        var (hash, refusal) = FileHash.Of(file.Path);
        if (refusal is not null)
        {
            if (refusal.Reason != RefusalReason.Missing)
                NoteUnreadable(file);
            return null;
        }

        record = record with { Hash = hash };
        if (known is { IsAside: false } && known.Hash == hash)
            return Remember(record with { Id = known.Id }, null);
        if (known is null && Moved(hash) is { } moved)
            return Remember(record with { Id = moved.Id }, moved);
        return record;
    }

    private void Read(ListedFile file, WatchedFile record, FileIntake intake, CancellationToken cancel)
    {
        IEnumerable<ReadOutcome> outcomes = file.Size switch
        {
            < 0 => [new ReadRefusal(file.Path, RefusalReason.BadName)],
            0 => [new ReadRefusal(file.Path, RefusalReason.Empty)], // a pipe, too: opening it would wait for whoever writes to it
            _ => SourceReader.Read(file.Path, new ReadOptions { Reading = limits }, cancel),
        };
        try
        {
            foreach (var outcome in outcomes)
            {
                var taken = outcome;
                if (outcome is TextRead { Line: null, Item: null } read)
                {
                    record = record with { Id = _ids.Of(record, read.Text) };
                    taken = read with { Text = read.Text with { Id = record.Id } };
                }

                intake.Add(taken, cancel);
            }

            intake.Finish(record);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            NoteUnreadable(file); // a disk or a share that fails on the way
        }
    }

    /// <summary>Nothing of a file changes when the right to read it does: it is not remembered, and tried at each look.</summary>
    private void NoteUnreadable(ListedFile file)
    {
        if (!troubles.Has(WatchedKind.File, file.Path))
            texts.Store.Write(tx => troubles.Begin(tx, WatchedKind.File, new ReadRefusal(file.Path, RefusalReason.Unreadable)));
    }

    /// <summary>A file with the same content that was read under another name and is not there any more.</summary>
    private WatchedFile? Moved(string hash) => texts.Store.Where(WatchedFile.Rows, file => file.Hash == hash).FirstOrDefault(file => !file.IsAside && !File.Exists(file.Path));

    private WatchedFile? Remember(WatchedFile file, WatchedFile? before)
    {
        texts.Store.Write(tx =>
        {
            if (before is not null)
                tx.Delete(WatchedFile.Rows, before.Key);
            tx.Upsert(WatchedFile.Rows, file);
            WatchTroubles.End(tx, WatchedKind.File, file.Path);
        });
        if (before is not null)
            _known!.Remove(before.Path);
        _known![file.Path] = file;
        return null;
    }

    /// <summary>Folders that cannot be listed, those that can be again, and files that could not be read and are gone.</summary>
    private void Note(FolderListing listing)
    {
        var there = listing.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var begun = listing.Unreadable.Where(refusal => !troubles.Has(WatchedKind.Folder, refusal.Path)).ToList();
        var over = WatchTroubles.All(texts.Store).Where(trouble => !trouble.Over && IsHere(trouble.About) && trouble.Kind switch
        {
            WatchedKind.Folder => listing.Unreadable.All(refusal => refusal.Path != trouble.About),
            WatchedKind.File => listing.Unreadable.Count == 0 && !there.Contains(trouble.About),
            _ => false,
        }).ToList();
        if (begun.Count + over.Count == 0)
            return;
        texts.Store.Write(tx =>
        {
            foreach (var refusal in begun)
                troubles.Begin(tx, WatchedKind.Folder, refusal);
            foreach (var trouble in over)
                WatchTroubles.End(tx, trouble.Kind, trouble.About);
        });
    }

    private bool IsHere(string path) => path == options.Path || path.StartsWith(options.Path + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void NoteLook(int files, bool changed)
    {
        var (now, before) = (time.GetUtcNow(), texts.Store.Find(WatchedFolder.Rows, _key));
        if (changed || before is null || before.Files != files || now - before.LastLook >= NotedEach)
            texts.Store.Write(tx => tx.Upsert(WatchedFolder.Rows, new WatchedFolder { Key = _key, LastLook = now, LastNew = changed ? now : before?.LastNew, Files = files }));
    }
}
