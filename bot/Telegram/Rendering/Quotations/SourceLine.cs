using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Telegram.Rendering.Quotations;

/// <summary>"<i>Title</i> · author · 15 avril 2025": what a quotation is out of, always with the date.</summary>
internal static class SourceLine
{
    public const string Between = " · ";

    public static MessageTextBuilder WriteTo(MessageTextBuilder text, Source source, MessageWords words, bool withAuthor)
    {
        text.Italic(ForeignText.Title(source.Title));
        if (withAuthor && source.Author is { } author && ForeignText.Name(author) is { Length: > 0 } name)
            text.Append(Between).Append(name);
        return text.Append(Between).Append(words.Date(source.Date));
    }

    public static MessageText Draw(Source source, MessageWords words) => WriteTo(new MessageTextBuilder(), source, words, withAuthor: true).Build();
}
