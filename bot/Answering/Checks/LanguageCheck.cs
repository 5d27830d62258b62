namespace TalksBot.Bot.Answering.Checks;

/// <summary>A statement is in the language that was asked for, by script and, between French and English, by function words.</summary>
internal static class LanguageCheck
{
    public static bool Holds(Claim claim)
    {
        var cyrillic = claim.Text.Count(Folding.IsCyrillic);
        var latin = claim.Text.Count(Folding.IsLatin);
        if (claim.Lang == "ru")
            return cyrillic > latin;
        if (cyrillic > latin)
            return false;
        var other = claim.Lang == "fr" ? "en" : "fr";
        return Vocabulary.CountFunctions(claim.Words, claim.Lang) >= Vocabulary.CountFunctions(claim.Words, other);
    }
}
