using TalksBot.Bot.Sources;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Mending;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Similarity;

namespace TalksBot.Bot.Telegram.Rendering.Cards;

/// <summary>A text as it was read, before it is added: head, numbers, speakers with a first sentence each, what is to be checked, what is like it already.</summary>
internal static class PreviewCard
{
    private const int MostSpeakers = 6, MostTitles = 10, MostRefusals = 5, MostLabels = 5, MostOfLabel = 4;

    /// <param name="from">The host of the feed that proposes it; null for what the maintainer sent himself.</param>
    public static MessageText Of(DraftReading reading, string lang, string? from = null)
    {
        var words = SourceWords.In(lang);
        var text = new MessageTextBuilder();
        if (from is not null)
            text.Append(WatchWords.In(lang).NewIn(ForeignText.Name(from))).Line();
        if (reading.Texts.Count == 0)
            text.Bold(words.NothingToAdd).Paragraph();
        else
            text.Bold(words.Preview).Paragraph();
        if (reading.Preview is { Source: { } source } preview)
        {
            TextFacts.Head(text, source, lang);
            TextFacts.Speakers(text, source, MostSpeakers, lang);
            Unsure(text, source, words);
            foreach (var like in preview.Like.Take(1))
                text.Paragraph().Bold(LikenessOf(like, words)).Append(" ").Italic(ForeignText.Title(like.Title));
        }
        else if (reading.Texts.Count > 0)
        {
            text.Append(MessageWords.In(lang).CountOfTexts(reading.Texts.Count)).Line();
            if (reading.Replacing.Count > 0)
                text.Bold(words.ReplacingMany(reading.Replacing.Count)).Line();
            foreach (var read in reading.Texts.OrderByDescending(Replaces).Take(MostTitles))
            {
                text.Append("– ").Italic(ForeignText.Title(read.Text.Title));
                if (Replaces(read))
                    text.Append($" · {words.ReplacesOne}");
                text.Line();
            }

            if (reading.Texts.Count > MostTitles)
                text.Append("…").Line();
        }

        foreach (var refusal in reading.Refusals.Take(MostRefusals))
            text.Paragraph().Append(ForeignText.Clean(ReadRefusals.Line(refusal, RefusalWords.In(lang))));
        return text.Build();

        bool Replaces(TextRead read) => reading.Replacing.Contains(read.Text.Id);
    }

    /// <summary>What stands under a list of speakers: a label that says less than a name.</summary>
    public static bool IsLabel(string name) => name.Length <= MostOfLabel && name.All(c => char.IsUpper(c) || c is '.' or ' ');

    private static void Unsure(MessageTextBuilder text, Source source, SourceWords words)
    {
        List<string> unsure = [];
        if (source.Author is null)
            unsure.Add(words.UnsureAuthor);
        if (source.Date is null)
            unsure.Add(words.UnsureDate);
        unsure.AddRange(SpeakerFound.In(source).Where(speaker => IsLabel(speaker.Name)).Take(MostLabels).Select(speaker => words.UnsureLabel(ForeignText.Name(speaker.Name))));
        if (unsure.Count == 0)
            return;
        text.Paragraph().Bold(words.Unsure).Line();
        foreach (var doubt in unsure)
            text.Append($"– {doubt}").Line();
    }

    private static string LikenessOf(Likeness like, SourceWords words) => like.Kind switch
    {
        LikenessKind.Same => words.LikeSame,
        LikenessKind.NewVersion => words.LikeNewVersion,
        _ => words.LikeDuplicate((int)Math.Round(like.Similarity * 100)),
    };
}
