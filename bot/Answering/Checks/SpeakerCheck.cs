using System.Collections.Frozen;

namespace TalksBot.Bot.Answering.Checks;

/// <summary>A sentence that somebody said is given to him by name, and nothing is given to one who did not say it.</summary>
internal static class SpeakerCheck
{
    /// <summary>Words that introduce whose view follows.</summary>
    private static readonly FrozenSet<string> Introducing =
        FrozenSet.ToFrozenSet(["selon", "d'apres", "apres", "according", "словам", "мнению", "согласно", "утверждению", "pour"]);

    /// <summary>Words of an introduction among which its name stands: "selon l'expert militaire et politique Vladimir …".</summary>
    private const int IntroductionReach = 9;

    public static bool Holds(Claim claim) =>
        claim.Grounds.All(g => GivenToSpeaker(claim, g)) && Introductions(claim).All(phrase => Opens(claim, phrase) ? IsSpeaker(claim, phrase) : IsTold(claim, phrase));

    private static bool GivenToSpeaker(Claim claim, Ground ground) =>
        ground.Speaker.Count == 0 || claim.Words.Any(w => Vocabulary.Cues.Holds(w.Folded) || w.Folded == "pour" && w.OpensSentence) && Names(claim.Words, ground);

    /// <summary>A person by the last part of the name, a body by at least half of its words, an interviewer by label or office.</summary>
    private static bool Names(IReadOnlyList<Token> words, Ground ground)
    {
        var parts = ground.Speaker.Where(w => !Vocabulary.IsFunction(w, ground.Lang)).ToList();
        if (parts.Count == 0)
            parts = [.. ground.Speaker];
        if (parts.TrueForAll(p => p.IsCapital))
            return words.Any(w => ground.IsName(parts[^1], w)) || parts[^1].IsAcronym && words.Any(IsInterviewer);
        var named = parts.Count(p => words.Any(w => ground.IsName(p, w) || WordMatch.Same(p, w)));
        return named * 2 >= parts.Count;
    }

    private static bool IsInterviewer(Token word) =>
        word.Folded.StartsWith("interview", StringComparison.Ordinal) || word.Folded.StartsWith("интервью", StringComparison.Ordinal)
        || word.Folded.StartsWith("journalist", StringComparison.Ordinal) || word.Folded.StartsWith("журналист", StringComparison.Ordinal);

    /// <summary>Indexes of the words after each "selon", "according to", "по словам", up to the next stop.</summary>
    private static IEnumerable<Range> Introductions(Claim claim)
    {
        for (var i = 0; i < claim.Words.Count; i++)
        {
            var word = claim.Words[i];
            if (!Introducing.Contains(word.Folded) || word.Folded == "pour" && !word.OpensSentence || word.Folded == "apres" && !FollowsD(claim, i))
                continue;
            var end = i + 1;
            while (end < claim.Words.Count && end <= i + IntroductionReach && !claim.Words[end].OpensClause)
                end++;
            yield return (i + 1)..end;
        }
    }

    private static bool FollowsD(Claim claim, int i) => i > 0 && claim.Words[i - 1].Folded == "d";

    /// <summary>The introduction begins the statement ("По словам", "D'après": it is the second word).</summary>
    private static bool Opens(Claim claim, Range phrase) => phrase.Start.Value <= 2;

    /// <summary>Whose words the whole statement gives: the speaker of a sentence, when one has a speaker.</summary>
    private static bool IsSpeaker(Claim claim, Range phrase)
    {
        var words = claim.Words.Take(phrase).ToList();
        return claim.Grounds.Any(g => g.Speaker.Count > 0)
            ? claim.Grounds.Any(g => g.Speaker.Count > 0 && Names(words, g))
            : IsTold(claim, phrase);
    }

    /// <summary>The one introduced speaks in a sentence named, or that sentence tells what he said.</summary>
    private static bool IsTold(Claim claim, Range phrase)
    {
        var names = Enumerable.Range(phrase.Start.Value, phrase.End.Value - phrase.Start.Value).Where(claim.IsName).ToList();
        if (names.Count == 0)
            return true;
        var name = claim.Words[LastOfFirstName(names)];
        return claim.Grounds.Any(g => g.Speaker.Any(w => g.IsName(w, name))
            || g.Words.Any(w => g.IsName(w, name)) && g.Words.Any(w => Vocabulary.Cues.Holds(w.Folded) || w.Folded == "pour"));
    }

    /// <summary>"Vladimir Blinov" is given by its last part; a name further on belongs to what is said.</summary>
    private static int LastOfFirstName(List<int> names)
    {
        var last = 0;
        while (last + 1 < names.Count && names[last + 1] == names[last] + 1)
            last++;
        return names[last];
    }
}
