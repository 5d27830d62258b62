using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Insight.History;

/// <summary>A change in a line: when, who, what, on what, before and after.</summary>
internal static class HistoryLine
{
    public static string Of(AuditEntry entry, InsightWords words)
    {
        var change = (entry.Before, entry.After) is (null, null) ? "" : $" ({State(entry.Before)} → {State(entry.After)})";
        return $"{entry.When.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} · {Who(entry.Who, words)} · {What(entry.What, words)} · {About(entry.About, words)}{change}";

        string State(string? state) => string.IsNullOrEmpty(state) ? "–" : StateLine.Of(state, words);
    }

    private static string Who(long who, InsightWords words) => who switch
    {
        AuditEntry.CommandLine => words.WhoCommandLine,
        AuditEntry.Watching => words.WhoWatching,
        AuditEntry.Nobody => words.WhoNobody,
        _ => words.Person(who.ToString(CultureInfo.InvariantCulture)),
    };

    /// <summary>What was done, as a noun and a participle.</summary>
    public static string What(AuditAct act, InsightWords words) => act switch
    {
        AuditAct.Invited => words.ActInvited,
        AuditAct.Joined => words.ActJoined,
        AuditAct.Dismissed => words.ActDismissed,
        AuditAct.SourceBound => words.ActSourceBound,
        AuditAct.SourceUnbound => words.ActSourceUnbound,
        AuditAct.SourceMadePublic => words.ActSourceMadePublic,
        AuditAct.ScopeChosen => words.ActScopeChosen,
        AuditAct.OutsideModelAllowed => words.ActModelAllowed,
        AuditAct.OutsideModelForbidden => words.ActModelForbidden,
        AuditAct.PersonBlocked or AuditAct.ChatBlocked => words.ActBlocked,
        AuditAct.PersonUnblocked or AuditAct.ChatUnblocked => words.ActUnblocked,
        AuditAct.ChatMoved => words.ActChatMoved,
        AuditAct.NoteWritten => words.ActNoteWritten,
        AuditAct.GapSetAside => words.ActGapSetAside,
        AuditAct.GapAnswered => words.ActGapAnswered,
        AuditAct.TagBound => words.ActTagBound,
        AuditAct.TagUnbound => words.ActTagUnbound,
        AuditAct.TagMadePublic => words.ActTagMadePublic,
        AuditAct.SourceAdded => words.ActSourceAdded,
        AuditAct.SourceReplaced => words.ActSourceReplaced,
        AuditAct.SourceRetired => words.ActSourceRetired,
        AuditAct.SourceRestored => words.ActSourceRestored,
        AuditAct.SourceMended => words.ActSourceMended,
        AuditAct.SourceTagged => words.ActSourceTagged,
        AuditAct.SourceUndone => words.ActSourceUndone,
        AuditAct.SourceErased => words.ActSourceErased,
        AuditAct.DigestChanged => words.ActDigestChanged,
        _ => Plain(act.ToString()),
    };

    // "person 5" and the like are written by the audit log, in English: the kind of thing is said in the reader's language, its number or id as it is.
    private static string About(string about, InsightWords words) => about.Split(' ', 2) switch
    {
        ["person", var id] => words.Person(id),
        ["chat", var id] => words.Chat(id),
        ["source", var id] => words.Source(id),
        ["tag", var tag] => words.Tag(tag),
        ["gap", var id] => words.Gap(id),
        ["invite", var hash] => words.Invitation(hash),
        [var number, "sources"] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => MessageWords.In(words.Lang).CountOfTexts(count),
        _ => about,
    };

    /// <summary>"SourceMended" → "source mended".</summary>
    private static string Plain(string act) => string.Concat(act.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}
