using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TalksBot.Bot.Access;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Import;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Sources;

/// <summary>The way of a text that a maintainer sends: kept as it came → read and shown → mended, and shown again → added, or discarded. Unanswered for a day, it is dropped.</summary>
/// <remarks>A draft is read anew each time: what is shown is what would come in.</remarks>
public sealed class SourceDrafts(KnowledgeBase texts, SourceTrail trail, ReadingOptions limits, TimeProvider time)
{
    /// <summary>How long a draft waits for its maintainer, who sent it; and one that he did not ask for.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(1), ProposalWaits = TimeSpan.FromDays(7);

    /// <summary>A post is joined to one that was sent this long before it.</summary>
    private static readonly TimeSpan InARow = TimeSpan.FromMinutes(10);

    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int KeyLength = 12, NameLength = 60;

    private readonly Lock _deciding = new();

    private string Folder => Path.Combine(texts.Store.Folder.Path, "drafts");

    public static bool IsKey(string text) => text.Length == KeyLength && text.All(Letters.Contains);

    /// <summary>Keeps what was sent. The draft is there once it is written (<see cref="Put"/>).</summary>
    /// <param name="name">As it was given; may be hostile.</param>
    public SourceDraft Begin(long by, string? name, ReadOnlySpan<byte> content, ReadOptions known, bool isPost = false)
    {
        var draft = new SourceDraft
        {
            Key = RandomNumberGenerator.GetString(Letters, KeyLength),
            By = by,
            Begun = DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds()),
            Name = name,
            File = FileName(name),
            Known = JsonSerializer.Serialize(known),
            IsPost = isPost,
        };
        Directory.CreateDirectory(FolderOf(draft));
        File.WriteAllBytes(PathOf(draft), content);
        return draft;
    }

    public static void Put(StoreWriter tx, SourceDraft draft) => tx.Upsert(SourceDraft.Rows, draft);

    /// <summary>Null when there is none of this key, it is somebody else's, or it waited too long.</summary>
    public SourceDraft? Find(string key, long by) => IsKey(key) && texts.Store.Find(SourceDraft.Rows, key) is { } draft && draft.By == by && !IsOver(draft) ? draft : null;

    /// <summary>The post sent before this one, to which it may be joined; null when there is none.</summary>
    public SourceDraft? Before(SourceDraft post) =>
        post.IsPost ? Open(post.By).FirstOrDefault(draft => draft.IsPost && draft.Key != post.Key && draft.Begun <= post.Begun && post.Begun - draft.Begun < InARow) : null;

    /// <summary>How a draft reads now.</summary>
    public DraftReading Read(SourceDraft draft, CancellationToken cancel)
    {
        if (!File.Exists(PathOf(draft)))
            return new DraftReading([], [new ReadRefusal(draft.Name ?? "", RefusalReason.Missing)], null);
        var outcomes = SourceReader.Read(PathOf(draft), JsonSerializer.Deserialize<ReadOptions>(draft.Known)! with { Reading = limits }, cancel).ToList();
        var read = outcomes.OfType<TextRead>().Select(one => draft.Instead is { } id ? one with { Text = one.Text with { Id = id } } : one).ToList();
        var refusals = outcomes.OfType<ReadRefusal>().Select(refusal => refusal with { Path = draft.Name ?? "" }).ToList();
        if (read is not [var only])
            return new DraftReading(read, refusals, null) { Replacing = read.Where(one => texts.Would(one) == ImportOutcome.Replaced).Select(one => one.Text.Id).ToHashSet(StringComparer.Ordinal) };
        var preview = texts.Preview(only, MendOf(draft));
        return preview.Refusal is { } refused
            ? new DraftReading([], [refused with { Path = draft.Name ?? "" }], null)
            : new DraftReading(read, refusals, preview);
    }

    /// <summary>Adds what was sent to the texts, and notes it with the draft in one write. Done already, nothing is done again.</summary>
    /// <param name="instead">The id of the source that it replaces; null for an id of its own.</param>
    /// <returns>Null when it was decided meanwhile: of two who press at once, one decides.</returns>
    public ImportReport? Add(SourceDraft draft, string? instead, CancellationToken cancel)
    {
        var reading = Read(draft, cancel);
        var outcomes = reading.Texts.Select(read => instead is null ? read : read with { Text = read.Text with { Id = instead } });
        var note = trail.By(draft.By, (tx, changes) =>
        {
            Put(tx, draft with { State = DraftState.Added, Source = changes[^1].Id, Version = changes[^1].After?.Version, IsMany = reading.Texts.Count > 1 });
            CloseOthers(tx, draft, DraftState.Added);
        });
        lock (_deciding)
        {
            return texts.Store.Find(SourceDraft.Rows, draft.Key) is { State: DraftState.Open }
                ? texts.Import(outcomes, new ImportManner { Mend = reading.Preview is null ? SourceMend.None : MendOf(draft), Note = note, Tags = draft.Tags }, null, cancel)
                : null;
        }
    }

    /// <summary>The drafts of others to whom the same is proposed, and who have not decided.</summary>
    public IReadOnlyList<SourceDraft> Others(SourceDraft draft) =>
        draft.Group is { } group ? [.. texts.Store.Where(SourceDraft.Rows, d => d.Group == group).Where(other => IsOpenOther(other, draft))] : [];

    /// <summary>One decided for all.</summary>
    public static void CloseOthers(StoreWriter tx, SourceDraft draft, DraftState state)
    {
        if (draft.Group is not { } group)
            return;
        foreach (var other in tx.Where(SourceDraft.Rows, d => d.Group == group).Where(other => IsOpenOther(other, draft)))
            Put(tx, other with { State = state });
    }

    /// <summary>A draft with one more correction; null when the value cannot be.</summary>
    public static SourceDraft? Mended(SourceDraft draft, SourceMend mend)
    {
        if (MendCheck.Clean(mend) is not { } clean)
            return null;
        var before = MendOf(draft);
        var all = new SourceMend
        {
            Fields = [.. before.Fields.Where(field => clean.Fields.All(other => other.Field != field.Field)), .. clean.Fields],
            Speakers = [.. before.Speakers, .. clean.Speakers],
        };
        return draft with { Mend = JsonSerializer.Serialize(all) };
    }

    /// <summary>A draft whose text gets an id that is not made of a file's name.</summary>
    public static SourceDraft Called(SourceDraft draft, string id) =>
        draft with { Known = JsonSerializer.Serialize(JsonSerializer.Deserialize<ReadOptions>(draft.Known)! with { Id = id }) };

    /// <summary>Two posts as one text, the earlier one first; the later one's draft is discarded.</summary>
    public SourceDraft Join(SourceDraft earlier, SourceDraft later)
    {
        var text = $"{File.ReadAllText(PathOf(earlier)).TrimEnd()}\n\n{File.ReadAllText(PathOf(later)).TrimStart()}";
        return Begin(earlier.By, earlier.Name, Encoding.UTF8.GetBytes(text), JsonSerializer.Deserialize<ReadOptions>(earlier.Known)!, isPost: true) with
        {
            Mend = earlier.Mend,
            Tags = [.. earlier.Tags.Union(later.Tags)],
            Instead = later.Instead ?? earlier.Instead,
            Gap = later.Gap ?? earlier.Gap,
        };
    }

    /// <summary>Drops drafts that nobody answered, and what is left of those that are done with.</summary>
    public void Prune()
    {
        var old = time.GetUtcNow() - Waits;
        texts.Store.Write(tx =>
        {
            foreach (var draft in tx.Where(SourceDraft.Rows, d => d.Begun < old).Where(IsOver))
                tx.Delete(SourceDraft.Rows, draft.Key);
        });
        if (!Directory.Exists(Folder))
            return;
        foreach (var folder in Directory.GetDirectories(Folder).Where(folder => Directory.GetCreationTimeUtc(folder) < old && texts.Store.Find(SourceDraft.Rows, Path.GetFileName(folder)) is null))
            Directory.Delete(folder, recursive: true);
    }

    /// <summary>Deletes what a person sent and what is known of it, within the write that forgets him.</summary>
    /// <returns>How many drafts.</returns>
    public int Forget(StoreWriter tx, long person)
    {
        var drafts = tx.Where(SourceDraft.Rows, d => d.By == person);
        foreach (var draft in drafts)
        {
            if (Directory.Exists(FolderOf(draft)))
                Directory.Delete(FolderOf(draft), recursive: true); // first: a draft without its file is refused, a file without its draft would lie there for a day
            tx.Delete(SourceDraft.Rows, draft.Key);
        }

        return drafts.Count;
    }

    private IReadOnlyList<SourceDraft> Open(long by) =>
        [.. texts.Store.Where(SourceDraft.Rows, d => d.By == by).Where(draft => draft.State == DraftState.Open && !IsOver(draft)).OrderByDescending(draft => draft.Begun)];

    private bool IsOver(SourceDraft draft) => time.GetUtcNow() - draft.Begun > (draft.Group is null ? Waits : ProposalWaits);

    private static bool IsOpenOther(SourceDraft other, SourceDraft draft) => other.Key != draft.Key && other.State is (DraftState.Open or DraftState.Proposed);

    private static SourceMend MendOf(SourceDraft draft) => JsonSerializer.Deserialize<SourceMend>(draft.Mend) ?? SourceMend.None;

    private string FolderOf(SourceDraft draft) => Path.Combine(Folder, draft.Key);

    private string PathOf(SourceDraft draft) => Path.Combine(FolderOf(draft), draft.File);

    /// <summary>Letters, digits and hyphens of a name, for an id is made of it, and an ending that is none but letters.</summary>
    private static string FileName(string? name)
    {
        var last = (name ?? "")[((name ?? "").LastIndexOfAny(['/', '\\']) + 1)..];
        var ending = Path.GetExtension(last);
        var stem = new string([.. last[..^ending.Length].Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.').Take(NameLength)]).Trim('.');
        var known = ending.Length is > 1 and <= 6 && ending[1..].All(char.IsAsciiLetterOrDigit) ? ending : "";
        return $"{(stem.Length > 0 ? stem : "texte")}{known}";
    }
}
