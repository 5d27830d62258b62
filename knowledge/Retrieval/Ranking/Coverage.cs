using TalksBot.Knowledge.Retrieval.Analysis;

namespace TalksBot.Knowledge.Retrieval.Ranking;

/// <summary>How far a stretch of text holds a question's terms.</summary>
internal sealed class Coverage
{
    private readonly double[] _strengths;

    private Coverage(double[] strengths) => _strengths = strengths;

    /// <summary>The best strength (0..1) with which each of the question's terms is met.</summary>
    public ReadOnlySpan<double> Strengths => _strengths;

    public static Coverage Of(QueryTerms query, params ReadOnlySpan<Token[]> texts)
    {
        var strengths = new double[query.Terms.Count];
        foreach (var text in texts)
        {
            foreach (var token in text)
                Meet(token);
        }

        return new Coverage(strengths);

        void Meet(Token token)
        {
            if (!token.IsStop && query.Matches.TryGetValue(token.Term, out var match) && match.Strength > strengths[match.Index])
                strengths[match.Index] = match.Strength;
        }
    }

    public static Coverage Union(int terms, IEnumerable<Coverage> parts)
    {
        var strengths = new double[terms];
        foreach (var part in parts)
        {
            for (var i = 0; i < terms; i++)
                strengths[i] = Math.Max(strengths[i], part._strengths[i]);
        }

        return new Coverage(strengths);
    }

    /// <summary>The same, each term met so many times as well.</summary>
    public Coverage Weakened(double share) => new([.. _strengths.Select(strength => strength * share)]);

    /// <summary>Share of the question's weight that is met, 0..1.</summary>
    public double Share(QueryTerms query) => Share(query, _ => true);

    /// <summary>The same over some of the terms; 0 when none of them is among the question's.</summary>
    public double Share(QueryTerms query, Func<QueryTerm, bool> among)
    {
        double met = 0, all = 0;
        for (var i = 0; i < _strengths.Length; i++)
        {
            if (!among(query.Terms[i]))
                continue;
            met += query.Terms[i].Weight * _strengths[i];
            all += query.Terms[i].Weight;
        }

        return all > 0 ? met / all : 0;
    }

    /// <summary>Weight met here, unnormalised.</summary>
    public double Sum(QueryTerms query)
    {
        double met = 0;
        for (var i = 0; i < _strengths.Length; i++)
            met += query.Terms[i].Weight * _strengths[i];
        return met;
    }

    /// <summary>Share of the question's weight that is met elsewhere but not here.</summary>
    public double Adds(QueryTerms query, Coverage here)
    {
        double added = 0;
        for (var i = 0; i < _strengths.Length; i++)
            added += query.Terms[i].Weight * Math.Max(0, _strengths[i] - here._strengths[i]);
        return query.Total > 0 ? added / query.Total : 0;
    }

    /// <summary>Share of the neighbouring pairs of question terms that stand near each other in the text too.</summary>
    public static double Pairs(QueryTerms query, Token[] tokens)
    {
        if (query.Terms.Count < 2)
            return 0;
        const int Near = 4;
        double met = 0, all = 0;
        Span<int> last = stackalloc int[query.Terms.Count];
        Span<bool> pairs = stackalloc bool[query.Terms.Count];
        last.Fill(-100);
        foreach (var token in tokens)
        {
            if (token.IsStop || !query.Matches.TryGetValue(token.Term, out var match))
                continue;
            var i = match.Index;
            last[i] = token.Position;
            if (i > 0 && token.Position - last[i - 1] <= Near)
                pairs[i] = true;
            if (i + 1 < last.Length && token.Position - last[i + 1] <= Near)
                pairs[i + 1] = true;
        }

        for (var i = 1; i < query.Terms.Count; i++)
        {
            var worth = Math.Min(query.Terms[i - 1].Weight, query.Terms[i].Weight);
            all += worth;
            met += pairs[i] ? worth : 0;
        }

        return all > 0 ? met / all : 0;
    }
}
