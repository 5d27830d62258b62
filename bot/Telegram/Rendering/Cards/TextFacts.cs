using TalksBot.Bot.Telegram.Rendering.Links;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Mending;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>What a maintainer is told of a text, be it a draft or a source: head, numbers, speakers with a first sentence each.</summary>
/// <remarks>Bounded, so that hostile names and roles leave room for all else in one message.</remarks>
internal static class TextFacts
{
    private const int MostOfSentence = 160, MostOfName = 60, MostOfRole = 80;

    public static void Head(MessageTextBuilder text, Source source, string lang)
    {
        var (words, says) = (MessageWords.In(lang), SourceWords.In(lang));
        text.Italic(ForeignText.Title(source.Title)).Line();
        if (source.Author is { } author)
            text.Append(words.AuthorOf(ForeignText.Name(author))).Line();
        text.Append(words.DateOf(words.Date(source.Date))).Line();
        text.Append(words.LanguageOf(AnswerWords.In(lang).LanguageName(ForeignText.Name(source.Lang)))).Line();
        if (WebAddress.Of(source.Url) is { } address)
            text.Link(address.Host, address.AbsoluteUri).Line();
        text.Append($"{says.CountOfPassages(source.Passages.Count)}, {says.CountOfSentences(source.Passages.Sum(passage => passage.Sentences.Count))}").Paragraph();
    }

    /// <param name="most">How many are shown; of the others, how many they are.</param>
    public static void Speakers(MessageTextBuilder text, Source source, int most, string lang)
    {
        var (words, speakers) = (SourceWords.In(lang), SpeakerFound.In(source));
        if (speakers.Count == 0)
        {
            text.Append(words.NobodySpeaks).Line();
            return;
        }

        text.Bold(words.Speakers).Line();
        foreach (var speaker in speakers.Take(most))
        {
            text.Append("– ").Bold(ForeignText.Name(Short(speaker.Name, MostOfName)));
            if (speaker.Role is { } role)
                text.Append($", {ForeignText.Role(Short(role, MostOfRole))}");
            text.Append($" ({words.CountOfSentences(speaker.Sentences)}) ").Append(First(source, speaker, lang)).Line();
        }

        if (speakers.Count > most)
            text.Append(words.OtherSpeakers(speakers.Count - most)).Line();
    }

    private static string First(Source source, SpeakerFound speaker, string lang)
    {
        var sentence = source.Slice(speaker.First.Start, speaker.First.End);
        if (sentence.Contains('\n', StringComparison.Ordinal))
            sentence = sentence[..sentence.IndexOf('\n', StringComparison.Ordinal)];
        var shown = sentence.Length <= MostOfSentence ? sentence : sentence[..TextCut.Head(sentence, MostOfSentence)];
        return AnswerWords.In(lang).Quotation(shown) + (shown.Length < speaker.First.End - speaker.First.Start ? " […]" : "");
    }

    private static string Short(string text, int most) => text.Length <= most ? text : $"{text[..TextCut.Head(text, most - 1)]}…";
}
