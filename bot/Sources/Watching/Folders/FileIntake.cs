using TalksBot.Bot.Access;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>Texts of many files on their way into the store, some hundred at a time: their number and length bound the memory, and nobody waits for long to change a source.</summary>
internal sealed class FileIntake(KnowledgeBase texts, SourceTrail trail, WatchTroubles troubles, IReadOnlyList<string> tags)
{
    private const int MostTexts = 300, MostCharacters = 8_000_000;

    private readonly List<TextRead> _texts = [];
    private readonly List<WatchedFile> _finished = [];
    private readonly Dictionary<string, ReadRefusal> _refused = new(StringComparer.Ordinal);
    private long _characters;

    /// <summary>Files that were read and will not be read again until they change.</summary>
    public List<WatchedFile> Remembered { get; } = [];

    /// <summary>Whether a source was added or replaced.</summary>
    public bool HasNews { get; private set; }

    public void Add(ReadOutcome outcome, CancellationToken cancel)
    {
        if (outcome is ReadRefusal refusal)
            _refused.TryAdd(refusal.Path, refusal);
        if (outcome is not TextRead text)
            return;
        _texts.Add(text);
        _characters += text.Text.Body.Length;
        if (_texts.Count >= MostTexts || _characters >= MostCharacters)
            Store(cancel);
    }

    /// <summary>All of a file was added here.</summary>
    public void Finish(WatchedFile file) => _finished.Add(file);

    /// <summary>Imports what was added, then remembers the files that were finished and what could not be read of them.</summary>
    public void Store(CancellationToken cancel)
    {
        if (_texts.Count > 0)
        {
            var report = texts.Import([.. _texts], new ImportManner { Tags = tags, Note = trail.By(AuditEntry.Watching) }, null, cancel);
            HasNews |= report.Sources.Any(source => source.Outcome != ImportOutcome.Skipped);
            foreach (var refusal in report.Refusals)
                _refused.TryAdd(refusal.Path, refusal);
            _texts.Clear();
            _characters = 0;
        }

        if (_finished.Count == 0)
            return;
        var finished = _finished.Select(file => file with { IsAside = _refused.ContainsKey(file.Path) }).ToList();
        texts.Store.Write(tx =>
        {
            foreach (var file in finished)
            {
                tx.Upsert(WatchedFile.Rows, file);
                if (_refused.TryGetValue(file.Path, out var refusal))
                    troubles.Begin(tx, WatchedKind.File, refusal);
                else
                    WatchTroubles.End(tx, WatchedKind.File, file.Path);
            }
        });
        foreach (var file in finished)
            _refused.Remove(file.Path);
        Remembered.AddRange(finished);
        _finished.Clear();
    }
}
