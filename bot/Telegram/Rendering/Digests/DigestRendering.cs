using TalksBot.Bot.Answering.Extractive;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering.Links;
using TalksBot.Bot.Telegram.Rendering.Quotations;
using TalksBot.Bot.Telegram.Rendering.Writing;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>A digest as Telegram shows it: headline and period, then source by source what is told, each quotation with its number, speaker and place.</summary>
internal static class DigestRendering
{
    /// <summary>UTF-16 code units; a longer quotation shows three lines until it is tapped.</summary>
    private const int LongQuote = 240;

    private const int MostGaps = 5, MostOfGap = 160;

    /// <summary>The message to send. Where it does not fit a regular one it has a rich form, and regular messages in its place where that is refused.</summary>
    public static OutgoingMessage Write(Digest digest, DigestFrame frame)
    {
        var parts = MessageParts.Of(Pieces(digest, frame));
        return new OutgoingMessage
        {
            Chat = frame.Chat,
            Thread = frame.Thread,
            Kind = OutgoingKind.Digest,
            Text = parts[0],
            Rich = parts.Count > 1 ? RichDigest.Of(digest, frame) : null,
            Rest = parts.Count > 1 ? [.. parts.Skip(1)] : null,
            Keyboard = DigestKeyboard.Of(digest, frame),
            Silent = frame.Silent,
            Pin = frame.Pin,
            Answer = frame.Key,
        };
    }

    /// <summary>The bot's own words above the points: headline, period, what was skipped.</summary>
    public static IEnumerable<(string Text, bool IsHeadline)> Opening(DigestFrame frame, string lang)
    {
        var (words, around) = (DigestWords.In(lang), MessageWords.In(lang));
        yield return (frame.IsOfArchive ? words.ArchiveHeadline : words.Headline, true);
        yield return (DigestPeriod.Of(frame, words, around), false);
        if (frame.IsPreview)
            yield return (words.Preview, false);
        if (frame.Skipped is { } due)
            yield return (DigestPeriod.Skipped(due, frame, words, around), false);
    }

    /// <summary>Questions that are the users' own words, for owners.</summary>
    public static IReadOnlyList<string> Gaps(DigestFrame frame) =>
        [.. frame.Gaps.Take(MostGaps).Select(ForeignText.Clean).Where(gap => gap.Length > 0).Select(gap => gap.Length <= MostOfGap ? gap : $"{gap.AsSpan(0, TextCut.Head(gap, MostOfGap - 1))}…")];

    /// <summary>A model's sentence, with the numbers of the quotations that it rests on.</summary>
    public static string Claim(DigestPoint point, int first) => $"{TextCut.Whole(point.Statement.Claim!)}\u00a0{string.Concat(point.Citations.Select((_, i) => $"[{first + i}]"))}";

    private static IEnumerable<MessageText> Pieces(Digest digest, DigestFrame frame)
    {
        var (words, answers, around) = (DigestWords.In(digest.Lang), AnswerWords.In(digest.Lang), MessageWords.In(digest.Lang));
        var opening = new MessageTextBuilder();
        foreach (var (text, isHeadline) in Opening(frame, digest.Lang))
            _ = isHeadline ? opening.Bold(text).Line() : opening.Append(text).Line();
        yield return opening.Build();

        var number = 1;
        foreach (var section in digest.Sections)
        {
            var piece = SourceOf(section, words, around);
            foreach (var (point, i) in section.Points.Select((point, i) => (point, i)))
            {
                yield return Point(point, number, piece, WithVoice(section.Points, i), answers).Build();
                (piece, number) = (new MessageTextBuilder(), number + point.Citations.Count);
            }
        }

        if (Gaps(frame) is { Count: > 0 } gaps)
        {
            var asked = new MessageTextBuilder().Append(words.Unanswered);
            foreach (var gap in gaps)
                asked.Line().Append("• ").Italic(gap);
            yield return asked.Build();
        }
    }

    private static MessageTextBuilder Point(DigestPoint point, int first, MessageTextBuilder piece, bool withVoice, AnswerWords words)
    {
        if (point.Statement.Claim is not null)
            piece.Line().Append(Claim(point, first)).Line();
        for (var i = 0; i < point.Citations.Count; i++)
        {
            var citation = point.Citations[i];
            if (i == 0 ? withVoice : !AnswerWriting.GoesOn(point.Citations, i))
                LeadIn.Of(citation, words).WriteTo(piece.Line());
            piece.Line().Quotation(citation.Quote, folded: citation.Quote.Length > LongQuote).Append($"[{first + i}] ");
            _ = TextFragment.Link(citation) is { } page ? piece.Link(citation.Place, page).Line() : piece.Append(citation.Place).Line();
        }

        return piece;
    }

    /// <summary>The name need not be said again below words of the same voice.</summary>
    private static bool WithVoice(IReadOnlyList<DigestPoint> points, int i) =>
        i == 0 || points[i].Statement.Claim is not null || !AnswerWriting.GoesOn([points[i - 1].Citations[^1], points[i].Citations[0]], 1);

    /// <summary>"<i>Title</i> · author · 15 avril 2025 · nouvelle version".</summary>
    private static MessageTextBuilder SourceOf(DigestSection section, DigestWords words, MessageWords around)
    {
        var text = SourceLine.WriteTo(new MessageTextBuilder().Append("▪ "), section.Source, around, withAuthor: true);
        return (section.IsNewVersion ? text.Append(SourceLine.Between).Append(words.NewVersion) : text).Line();
    }
}
