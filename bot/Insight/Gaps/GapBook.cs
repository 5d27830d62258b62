using TalksBot.Bot.Conversations;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Insight.Gaps;

/// <summary>What no text answered: noted, grouped, listed for the maintainers, set aside, forgotten.</summary>
internal sealed class GapBook(TalksStore store, TimeProvider time)
{
    /// <summary>Groups at most, so that whoever asks at random does not make finding the nearest slow; the oldest open ones make way.</summary>
    public const int MostGaps = 1000;

    private const int Batch = 200;

    /// <summary>What goes when a person is forgotten: his words; that somebody asked stays counted.</summary>
    public static ForgettingPart Forgotten { get; } = new("gaps", Forget);

    /// <summary>Notes a question that no text answered, within the write that keeps its answer.</summary>
    /// <param name="key">Of the kept answer; noted again under it, the question takes the place of what it was.</param>
    /// <param name="chat">See <see cref="GapQuestion.Chat"/>.</param>
    public void Note(StoreWriter tx, string key, string question, string lang, long person, long chat = 0)
    {
        Withdraw(tx, key);
        var terms = GapTerms.Of(question, store.Id);
        var gaps = tx.Where(Gap.Rows, g => g.Id > 0, g => g.Id);
        var now = Now();
        var gap = GapTerms.Nearest(terms, gaps) ?? new Gap { Id = NextNumber(tx, gaps), Terms = terms, Count = 0, Langs = [], Last = now };
        tx.Upsert(Gap.Rows, gap with
        {
            Count = gap.Count + 1,
            Langs = Counted(gap.Langs, lang, 1),
            Last = now,
            State = gap.State == GapState.Noted ? GapState.Open : gap.State,
        });
        if (gap.State != GapState.SetAside) // nobody will read it
            tx.Upsert(GapQuestion.Rows, new GapQuestion { Key = key, Gap = gap.Id, Text = question, Lang = lang, Person = person, Chat = chat, Asked = now });
        if (gap.Count == 0 && gaps.Count >= MostGaps && gaps.Where(g => g.State == GapState.Open).MinBy(g => g.Last) is { } oldest)
            Delete(tx, oldest.Id);
    }

    /// <summary>Takes back what was noted under a key: the question was edited, and is answered now or asks something else.</summary>
    public static void Withdraw(StoreWriter tx, string key)
    {
        if (tx.Find(GapQuestion.Rows, key) is not { } before)
            return;
        tx.Delete(GapQuestion.Rows, key);
        if (tx.Find(Gap.Rows, before.Gap) is not { } gap)
            return;
        if (gap.Count <= 1 && gap.State == GapState.Open)
            tx.Delete(Gap.Rows, gap.Id);
        else
            tx.Upsert(Gap.Rows, gap with { Count = Math.Max(0, gap.Count - 1), Langs = Counted(gap.Langs, before.Lang, -1) });
    }

    /// <summary>What is to be looked at: most asked first, then the latest. A group whose words are all gone is not listed.</summary>
    public IReadOnlyList<GapEntry> Open()
    {
        var words = store.All(GapQuestion.Rows).GroupBy(q => q.Gap).ToDictionary(g => g.Key, g => g.OrderByDescending(q => q.Asked).ToList());
        return [.. store.Where(Gap.Rows, g => g.State == GapState.Open)
            .Where(gap => words.ContainsKey(gap.Id)).OrderByDescending(gap => gap.Count).ThenByDescending(gap => gap.Last)
            .Select(gap => EntryOf(gap, words[gap.Id]))];
    }

    /// <summary>One of them; null when it is not listed any more.</summary>
    public GapEntry? Find(long id) =>
        store.Find(Gap.Rows, id) is { State: GapState.Open } gap && store.Where(GapQuestion.Rows, q => q.Gap == id, q => q.Asked, descending: true) is { Count: > 0 } words
            ? EntryOf(gap, words)
            : null;

    /// <summary>Puts it aside, and the words with it: later questions near to it stay away too.</summary>
    /// <returns>False when it is not listed any more.</returns>
    public static bool SetAside(StoreWriter tx, long id) => Settle(tx, id, gap => gap with { State = GapState.SetAside }, keepsWords: false);

    /// <summary>A note, or a text that was added, answers it.</summary>
    /// <returns>False when it is not listed any more.</returns>
    public static bool Noted(StoreWriter tx, long id, string note) => Settle(tx, id, gap => gap with { State = GapState.Noted, Note = note }, keepsWords: true);

    /// <summary>Deletes one batch of words that are older than questions are kept, and of open groups whose words are all gone.</summary>
    /// <param name="keepDays">See <see cref="RetentionOptions.KeepDays"/>.</param>
    /// <returns>How many records; 0 when nothing is left to delete.</returns>
    public int Prune(int keepDays)
    {
        var oldest = time.GetUtcNow() - TimeSpan.FromDays(keepDays);
        var words = store.Where(GapQuestion.Rows, q => q.Asked < oldest, limit: Batch);
        var wordless = words.Count > 0 ? [] : store.Where(Gap.Rows, g => g.Last < oldest && g.State == GapState.Open, limit: Batch);
        if (words.Count + wordless.Count == 0)
            return 0;
        store.Write(tx =>
        {
            foreach (var question in words)
                tx.Delete(GapQuestion.Rows, question.Key);
            foreach (var gap in wordless)
                tx.Delete(Gap.Rows, gap.Id);
        });
        return words.Count + wordless.Count;
    }

    /// <summary>A note is called by its gap's number, and a button that is pressed later says it too: no number is given twice.</summary>
    private static long NextNumber(StoreWriter tx, IReadOnlyList<Gap> gaps)
    {
        var number = Math.Max(tx.Find(GapCount.Rows, GapCount.OnlyKey)?.Given ?? 0, gaps.Count == 0 ? 0 : gaps[^1].Id) + 1;
        tx.Upsert(GapCount.Rows, new GapCount(GapCount.OnlyKey, number));
        return number;
    }

    private static bool Settle(StoreWriter tx, long id, Func<Gap, Gap> settle, bool keepsWords)
    {
        if (tx.Find(Gap.Rows, id) is not { State: GapState.Open } gap)
            return false;
        tx.Upsert(Gap.Rows, settle(gap));
        if (!keepsWords)
            foreach (var question in tx.Where(GapQuestion.Rows, q => q.Gap == id))
                tx.Delete(GapQuestion.Rows, question.Key);
        return true;
    }

    private static void Delete(StoreWriter tx, long id)
    {
        tx.Delete(Gap.Rows, id);
        foreach (var question in tx.Where(GapQuestion.Rows, q => q.Gap == id))
            tx.Delete(GapQuestion.Rows, question.Key);
    }

    private static int Forget(StoreWriter tx, long person)
    {
        var words = tx.Where(GapQuestion.Rows, q => q.Person == person);
        foreach (var question in words)
            tx.Delete(GapQuestion.Rows, question.Key);
        return words.Count;
    }

    private static List<LangCount> Counted(IReadOnlyList<LangCount> langs, string lang, int more)
    {
        var counts = langs.ToDictionary(l => l.Lang, l => l.Count, StringComparer.Ordinal);
        counts[lang] = counts.GetValueOrDefault(lang) + more;
        return [.. counts.Where(c => c.Value > 0).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => new LangCount(c.Key, c.Value))];
    }

    private static GapEntry EntryOf(Gap gap, IReadOnlyList<GapQuestion> words) =>
        new(gap.Id, gap.Count, gap.Langs, gap.Last,
            [.. words.GroupBy(q => q.Text, StringComparer.OrdinalIgnoreCase).Select(same => new GapWording(same.First().Text, [.. same.Select(q => q.Chat).Distinct()]))]);

    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());
}
