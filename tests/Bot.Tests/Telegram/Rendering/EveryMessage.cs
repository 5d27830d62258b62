using System.Globalization;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>What is true of every message, whatever it says: Telegram takes it as it is, and its blocks hold a source's characters alone.</summary>
internal static class EveryMessage
{
    public static void ShouldBeSendable(MessageText message)
    {
        var (text, entities) = (message.Text, message.Entities);
        text.Length.Should().BeInRange(1, 4096);
        text.Should().Be(text.Trim(), "Telegram trims what is outside");
        text.EnumerateRunes().Sum(rune => rune.Utf16SequenceLength).Should().Be(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
                char.IsSurrogatePair(text, i++).Should().BeTrue("no half characters");
        }

        entities.Count.Should().BeLessThanOrEqualTo(100);
        var boundaries = Boundaries(text);
        foreach (var entity in entities)
            ShouldHold(entity, text, boundaries);
        for (var i = 0; i < entities.Count; i++)
        {
            foreach (var other in entities.Skip(i + 1))
                ShouldNest(entities[i], other);
        }
    }

    /// <summary>The message is sendable, and shows of the answer what it says that it shows, exactly.</summary>
    public static void ShouldShow(RenderedMessage message, Answer answer)
    {
        message.Parts.Should().NotBeEmpty();
        foreach (var part in message.Parts)
            ShouldBeSendable(part);
        var quoted = answer.Status == AnswerStatus.Answered ? answer.Citations : answer.Nearest;
        message.Shown.Should().BeInRange(Math.Min(1, quoted.Count), quoted.Count);
        var blocks = message.Parts.SelectMany(Blocks).ToArray();
        blocks.Should().HaveCount(message.Shown);
        for (var i = 0; i < blocks.Length; i++)
            quoted[i].Quote.Should().StartWith(blocks[i]);
        var words = MessageWords.In(answer.Lang);
        foreach (var citation in quoted.Take(message.Shown))
            message.Parts.Should().Contain(part => part.Text.Contains(words.Date(citation.Source.Date)), "the date is always shown");
    }

    public static IEnumerable<string> Blocks(MessageText message) =>
        message.Entities.Where(IsBlock).Select(entity => message.Text.Substring(entity.Offset, entity.Length));

    public static void ShouldQuoteOnly(MessageText message, params IEnumerable<Source> sources) =>
        Blocks(message).Should().OnlyContain(block => sources.Any(source => source.Body.Contains(block, StringComparison.Ordinal)));

    private static void ShouldHold(MessageEntity entity, string text, HashSet<int> boundaries)
    {
        entity.Length.Should().BePositive();
        entity.Offset.Should().BeGreaterThanOrEqualTo(0);
        var end = entity.Offset + entity.Length;
        end.Should().BeLessThanOrEqualTo(text.Length);
        boundaries.Should().Contain(entity.Offset, $"no character is split before {entity.Type} in {text}");
        boundaries.Should().Contain(end, $"no character is split after {entity.Type} in {text}");
        if (IsBlock(entity))
        {
            (entity.Offset == 0 || text[entity.Offset - 1] == '\n').Should().BeTrue("a block stands on lines of its own");
            (end == text.Length || text[end] == '\n').Should().BeTrue("a block stands on lines of its own");
        }

        if (entity.Type == MessageEntityType.TextLink)
            entity.Url.Should().MatchRegex("^https?://[^ ]+$");
    }

    private static void ShouldNest(MessageEntity one, MessageEntity next)
    {
        next.Offset.Should().BeGreaterThanOrEqualTo(one.Offset);
        var (oneEnd, nextEnd) = (one.Offset + one.Length, next.Offset + next.Length);
        (next.Offset >= oneEnd || nextEnd <= oneEnd).Should().BeTrue("entities do not cross");
        if (IsBlock(next))
            (next.Offset >= oneEnd).Should().BeTrue("nothing goes around a block");
    }

    private static bool IsBlock(MessageEntity entity) => entity.Type is MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote;

    // Telegram takes out a carriage return, wherever it stands: it is no character that could be split from the line end after it.
    private static HashSet<int> Boundaries(string text) =>
        [.. StringInfo.ParseCombiningCharacters(text), text.Length, .. Enumerable.Range(0, text.Length).Where(i => text[i] == '\n')];
}
