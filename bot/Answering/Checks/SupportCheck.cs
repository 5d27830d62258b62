namespace TalksBot.Bot.Answering.Checks;

/// <summary>
/// A statement speaks of what its sentences speak of. In their own language most of its words of meaning stand in them, in every
/// sentence and every clause of it; across languages at least a number, a name or two words of one idea hold it.
/// This is what drops a statement that obeys an order planted in a text instead of telling what the text says.
/// </summary>
internal static class SupportCheck
{
    private const double LeastShare = 0.65;
    private const double LeastShareAcross = 0.3;

    public static bool Holds(Claim claim)
    {
        var held = false;
        foreach (var sentence in Split(claim, t => t.OpensSentence))
        {
            var tally = new Tally(claim, sentence);
            if (!tally.Holds(claim.SameLanguage))
                return false;
            held |= tally.HasGround;
        }

        return held && (!claim.SameLanguage || Split(claim, t => t.OpensClause).All(c => !new Tally(claim, c).IsForeign));
    }

    private static IEnumerable<List<int>> Split(Claim claim, Func<Token, bool> opens)
    {
        var part = new List<int>();
        for (var i = 0; i < claim.Words.Count; i++)
        {
            if (part.Count > 0 && opens(claim.Words[i]))
            {
                yield return part;
                part = [];
            }

            part.Add(i);
        }

        yield return part;
    }

    /// <summary>How many words of a stretch its sentences hold up.</summary>
    private readonly struct Tally
    {
        private readonly int supported;
        private readonly int unsupported;
        private readonly int anchors;

        public Tally(Claim claim, List<int> words)
        {
            foreach (var i in words)
            {
                if (claim.IsInNumber(i))
                    anchors += claim.Quantities.Any(q => q.First == i && !q.IsArticle) ? 1 : 0;
                else if (!claim.IsContent(i) || IsAttribution(claim, i))
                    continue;
                else if (claim.Grounds.Any(g => g.Says(claim.Words[i])))
                    (supported, anchors) = (supported + 1, anchors + (claim.IsName(i) ? 1 : 0));
                else if (!claim.IsName(i))
                    unsupported++;
            }
        }

        public bool HasGround => supported + anchors > 0;

        /// <summary>Two words of meaning or more, and not one of them held up.</summary>
        public bool IsForeign => supported + anchors == 0 && unsupported > 1;

        public bool Holds(bool sameLanguage)
        {
            if (supported + unsupported + anchors == 0)
                return true;
            if (sameLanguage)
                return supported >= (supported + unsupported) * LeastShare;
            return (anchors > 0 || supported > 1) && supported >= (supported + unsupported) * LeastShareAcross;
        }

        /// <summary>Who said it, in what office, and the verb for it: said by every attribution, and no ground for what follows.</summary>
        private static bool IsAttribution(Claim claim, int i)
        {
            var word = claim.Words[i];
            return Vocabulary.Cues.Holds(word.Folded) && !claim.Grounds.Any(g => g.Says(word))
                || claim.Grounds.Any(g => g.About.Any(w => g.IsName(w, word) || !w.IsCapital && WordMatch.Same(w, word)) && !g.Words.Any(w => g.IsName(w, word)));
        }
    }
}
