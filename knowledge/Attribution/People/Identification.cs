using TalksBot.Knowledge.Attribution.Reports;
using TalksBot.Knowledge.Attribution.Words;

namespace TalksBot.Knowledge.Attribution.People;

/// <summary>Tells who is meant by the noun phrases of a text, read in order: pronouns look back to the last one who spoke.</summary>
internal sealed class Identification(Cast cast)
{
    /// <summary>Characters. A longer noun phrase is no speaker's name.</summary>
    private const int LongestName = 160;

    /// <summary>Sentences after which a pronoun is no longer sure to mean the last one who spoke or was named.</summary>
    private const int PronounReach = 3;

    private static readonly WordSet Newspapers = new("monde croix figaro parisien canard échos tribune times guardian economist independent");

    private readonly Dictionary<string, string> _institutions = new(StringComparer.OrdinalIgnoreCase);
    private Speaker? _last;
    private int _lastSentence = int.MinValue;

    /// <param name="sentence">Counts the sentences of the text.</param>
    /// <param name="floor">Who has the floor; null for the narrator.</param>
    public Speaker Of(Report report, int sentence, Speaker? floor)
    {
        var speaker = Identify(report, sentence, floor);
        if (speaker.CanHold)
            Remember(speaker, sentence);
        return speaker;
    }

    /// <summary>Whoever a sentence begins with is whom the next pronoun means: a person named or called by a role; a pronoun keeps the one it meant.</summary>
    public void Topic(Clause clause, int sentence)
    {
        foreach (var topic in Subjects.Topics(clause))
        {
            if (topic.IsPronoun)
                _lastSentence = _last is not null && sentence - _lastSentence <= PronounReach ? sentence : _lastSentence;
            else if (topic.HasName && cast.Resolve(Text(clause, topic.NameFirst, topic.NameEnd)) is { } person)
                Remember(new Speaker(person.Name, person.Role, true, person.Gender), sentence);
            else if (topic.Head >= 0 && clause.Is(topic.Head, clause.Grammar.Roles) && clause.Is(topic.First, clause.Grammar.Articles))
                Remember(ByRole(clause, topic with { End = topic.Head + 1 }, Text(clause, topic.Core, topic.Head + 1)), sentence);
            else
                continue;
            return;
        }
    }

    public void Remember(Speaker speaker, int sentence) => (_last, _lastSentence) = (speaker, sentence);

    /// <summary>A name or label as printed at the head of a turn.</summary>
    public Speaker OfLabel(string label, string? role)
    {
        var person = cast.Resolve(label) ?? cast.ByInitials(label);
        return person is null ? new Speaker(label, role, true) : new Speaker(person.Name, person.Role ?? role, true, person.Gender);
    }

    private Speaker Identify(Report report, int sentence, Speaker? floor)
    {
        var (clause, who) = (report.Clause, report.Who);
        if (who.IsPronoun)
            return Pronoun(clause, who, sentence, floor);
        var role = who.Role is { } r && r.First < r.End ? Text(clause, r.First, r.End) : null;
        if (who.HasName)
            return Named(clause, who, role);
        var core = Text(clause, who.Core, who.End);
        if (core.Length > LongestName)
            return new Speaker(core[..LongestName], null, false);
        if (who.Head < 0)
            return new Speaker(WithOwnArticle(clause, who, core), role, true);
        if (clause.Is(who.Head, clause.Grammar.Roles))
            return ByRole(clause, who, core);
        return clause.Is(who.Head, clause.Grammar.Institutions) ? new Speaker(Fullest(clause.Word(who.Head).ToString(), core), role, true) : new Speaker(core, role, report.Form == ReportForm.Inverted && char.IsLetter(core[0]));
    }

    private Speaker Named(Clause clause, NounPhrase who, string? role)
    {
        var name = Text(clause, who.NameFirst, who.NameEnd);
        var gender = Introductions.GenderOf(clause, who);
        if (cast.Resolve(name) is { } person)
            return new Speaker(person.Name, role ?? person.Role, true, person.Gender == Gender.Unknown ? gender : person.Gender);
        var isFull = name.Contains(' ', StringComparison.Ordinal);
        if (isFull && !who.IsHonorific)
            cast.Add(name, role, gender);
        // "le caporal Maupas", "M. Aubry": without a first name the title is part of the name.
        return isFull ? new Speaker(name, role, true, gender) : new Speaker(Text(clause, who.Role is { } r && r.First < who.NameFirst ? r.First : who.Core, who.NameEnd), who.Role?.First > who.NameFirst ? role : null, true, gender);
    }

    private Speaker ByRole(Clause clause, NounPhrase who, string core)
    {
        if (clause.Is(who.First, clause.Grammar.Articles) && cast.ByRole(core) is { } person)
            return new Speaker(person.Name, person.Role, true, person.Gender);
        var isOwned = clause.Word(who.First) is "son" or "sa" or "ses" or "leur" or "leurs" or "mon" or "ma" or "notre" or "Son" or "Sa" or "Ses" or "Leur" or "Leurs" or "his" or "her" or "their";
        return new Speaker(isOwned ? Text(clause, who.First, who.End) : core, null, !isOwned, Introductions.GenderOf(clause, who));
    }

    private Speaker Pronoun(Clause clause, NounPhrase who, int sentence, Speaker? floor)
    {
        var grammar = clause.Grammar;
        var printed = Text(clause, who.First, who.End) + (clause[who.First].Kind == TokenKind.Elided ? "'" : "");
        if (clause.Is(who.First, grammar.FirstPerson))
            return floor is null ? new Speaker(printed, null, false) : floor;
        if (_last is null || sentence - _lastSentence > PronounReach || clause.Is(who.First, grammar.Plural))
            return new Speaker(printed, null, false);
        if (IsPlural(_last.Name))
            return new Speaker(printed, null, false);
        var contradicts = clause.Is(who.First, grammar.Masculine) && _last.Gender == Gender.Feminine || clause.Is(who.First, grammar.Feminine) && (_last.Gender == Gender.Masculine || IsMasculine(_last.Role));
        return contradicts || !clause.Is(who.First, grammar.Masculine) && !clause.Is(who.First, grammar.Feminine) ? new Speaker(printed, null, false) : _last;
    }

    /// <summary>"les partisans du projet" are no "elle".</summary>
    private static bool IsPlural(string name) => char.IsLower(name[0]) && name.Split(' ')[0].EndsWith('s');

    /// <summary>"elle" after "l'auteur Jean Blanc" is hardly the author.</summary>
    private static bool IsMasculine(string? role)
    {
        var head = role?.Split(' ')[0] ?? "";
        return head.EndsWith("eur", StringComparison.Ordinal) || head.EndsWith("ien", StringComparison.Ordinal) || head.EndsWith("ier", StringComparison.Ordinal);
    }

    /// <summary>"selon Le Monde": an article with a capital within a sentence belongs to the name; at its head it does for newspapers.</summary>
    private static string WithOwnArticle(Clause clause, NounPhrase who, string core) =>
        who.First < who.Core && clause.IsCapital(who.First) && (clause.IsWord(who.First - 1) || clause.Is(who.Core, Newspapers)) ? Text(clause, who.First, who.End) : core;

    /// <summary>"le ministère", once "le ministère russe des affaires étrangères" has been named, is that one.</summary>
    private string Fullest(string head, string core)
    {
        if (!core.Equals(head, StringComparison.OrdinalIgnoreCase))
        {
            _institutions[head] = core;
            return core;
        }

        return _institutions.GetValueOrDefault(head, core);
    }

    private static string Text(Clause clause, int first, int end) => Introductions.Flat(clause.Text(first, end));
}
