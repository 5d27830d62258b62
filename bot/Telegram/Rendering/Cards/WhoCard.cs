using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>Who somebody is, by the texts alone: name, role, the sentence that first names him, and where he is quoted.</summary>
internal static class WhoCard
{
    private const int MostSources = 5, MostQuoted = 1200;

    /// <param name="citation">Of whose words one asks.</param>
    /// <param name="sources">The texts that the chat may see, read one after the other.</param>
    public static MessageText Of(Citation citation, IEnumerable<Source> sources, string lang)
    {
        var words = MessageWords.In(lang);
        if (citation.Speaker is { } speaker)
            return Person(speaker, citation.Role, sources, words);
        var text = new MessageTextBuilder().Append(words.NobodyQuoted);
        if (citation.Source.Author is { } author)
            text.Append(" ").Append(words.SignedBy(ForeignText.Name(author)));
        return SourceLine.WriteTo(text.Paragraph(), citation.Source, words, withAuthor: false).Build();
    }

    private static MessageText Person(string speaker, string? role, IEnumerable<Source> sources, MessageWords words)
    {
        var heard = sources.Select(source => Hearing.Of(source, speaker)).OfType<Hearing>().ToList();
        if (heard.Count == 0)
            return MessageText.Plain(words.NotQuotedAnyMore(ForeignText.Name(speaker)));
        var text = new MessageTextBuilder().Bold(ForeignText.Name(speaker));
        if ((role ?? heard.Select(h => h.Role).FirstOrDefault(known => known is not null)) is { } shown)
            text.Line().Append(ForeignText.Role(shown));
        if (heard.Find(h => h.FirstMention is not null) is { FirstMention: { } mention } first)
            WriteMention(mention, first.Source, text, words);
        text.Paragraph().Append(words.WhereQuoted);
        foreach (var hearing in heard.OrderByDescending(h => h.Quotations).Take(MostSources))
            SourceLine.WriteTo(text.Line().Append("• "), hearing.Source, words, withAuthor: false).Append(SourceLine.Between).Append(words.CountOfQuotations(hearing.Quotations));
        if (heard.Count > MostSources)
            text.Line().Append("• ").Append(words.AndOthers(words.CountOfTexts(heard.Count - MostSources)));
        return text.Build();
    }

    private static void WriteMention(Citation mention, Source source, MessageTextBuilder text, MessageWords words)
    {
        var end = TextCut.Head(mention.Quote, MostQuoted);
        text.Paragraph().Append(words.FirstMention).Line().Quotation(mention.Quote[..end]);
        if (end < mention.Quote.Length)
            text.Append(QuotationView.GoesOn).Line();
        SourceLine.WriteTo(text.Append(mention.Passage.Place).Append(SourceLine.Between), source, words, withAuthor: false);
    }
}
