using System.Globalization;
using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>The texts of a chat, a page at a time.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
internal sealed record SourceListing(MessageText Text, int Page, int Pages)
{
    /// <summary>With the longest titles and authors they fit one message.</summary>
    public const int PageSize = 10;

    /// <param name="page">From 1; a page that is no more is the last one.</param>
    public static SourceListing Of(IReadOnlyList<SourceSummary> sources, int page, string lang)
    {
        var words = MessageWords.In(lang);
        if (sources.Count == 0)
            return new SourceListing(MessageText.Plain(words.NoSources), 1, 1);
        var pages = (sources.Count + PageSize - 1) / PageSize;
        page = Math.Clamp(page, 1, pages);
        var text = new MessageTextBuilder().Bold(words.SourcesTitle).Append($" · {words.CountOfTexts(sources.Count)}").Paragraph();
        for (var i = (page - 1) * PageSize; i < Math.Min(sources.Count, page * PageSize); i++)
            Write(sources[i], text.Append(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. ")), words).Line();
        if (pages > 1)
            text.Paragraph().Append(words.PageOf(page, pages));
        return new SourceListing(text.Build(), page, pages);
    }

    private static MessageTextBuilder Write(SourceSummary source, MessageTextBuilder text, MessageWords words)
    {
        text.Italic(ForeignText.Title(source.Title));
        if (source.Author is { } author)
            text.Append(SourceLine.Between).Append(ForeignText.Name(author));
        text.Append(SourceLine.Between).Append(words.Date(source.Date));
        return source.Lang == words.Lang ? text : text.Append(SourceLine.Between).Append(AnswerWords.In(words.Lang).LanguageName(ForeignText.Name(source.Lang)));
    }
}
