using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests.Composition;

namespace TalksBot.Bot.Telegram.Rendering.Digests;

/// <summary>A digest is kept like an answer that nobody asked for, so that its buttons open its passages; and comes back out of one.</summary>
internal static class DigestKeeping
{
    /// <summary>What is to be kept; nothing is written yet.</summary>
    /// <param name="frame">With a key.</param>
    /// <exception cref="ArgumentException">The frame has no key.</exception>
    public static KeptAnswer Of(Digest digest, DigestFrame frame, DateTimeOffset now)
    {
        var points = digest.Sections.SelectMany(section => section.Points).ToArray();
        var first = 0;
        var statements = new List<Statement>();
        foreach (var point in points)
        {
            statements.Add(point.Statement with { Text = Wording.Legible(point.Statement.Text), Citations = [.. Enumerable.Range(first, point.Citations.Count)] });
            first += point.Citations.Count;
        }

        return new KeptAnswer
        {
            Key = frame.Key ?? throw new ArgumentException("A digest without a key is not kept.", nameof(frame)),
            Chat = frame.Chat,
            Thread = frame.Thread,
            Person = 0,
            Question = "",
            Lang = digest.Lang,
            Status = AnswerStatus.Answered,
            Text = string.Join('\n', statements.Select(statement => statement.Text)),
            Statements = statements,
            Citations = [.. points.SelectMany(point => point.Citations).Select(KeptCitation.Of)],
            Confidence = 1,
            By = digest.By,
            Asked = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()), // the store keeps milliseconds alone
            Digest = new KeptDigest(
                frame.From, frame.To, frame.Zone.Id, frame.Skipped, frame.IsPreview, frame.IsOfArchive, [.. frame.Gaps.Select(Wording.Legible)],
                [.. digest.Sections.Where(section => section.IsNewVersion).Select(section => section.Source.Id)]),
        };
    }

    /// <summary>The digest and its frame as they were.</summary>
    /// <param name="again">The same answer with its quotations cut again (<see cref="KeptAnswers.Again"/>).</param>
    /// <returns>Null when it is no digest.</returns>
    public static (Digest Digest, DigestFrame Frame)? Again(KeptAnswer kept, Answer again) =>
        kept.Digest is null ? null : (Digest(kept, again), Frame(kept, kept.Digest));

    private static Digest Digest(KeptAnswer kept, Answer again) => new(
        kept.Lang,
        [
            .. kept.Statements.Select(statement => new DigestPoint(statement with { Citations = [.. Enumerable.Range(0, statement.Citations.Count)] }, [.. statement.Citations.Select(i => again.Citations[i])]))
                .GroupBy(point => point.Citations[0].Source.Id, StringComparer.Ordinal)
                .Select(points => new DigestSection(points.First().Citations[0].Source, kept.Digest!.NewVersions.Contains(points.Key), [.. points])),
        ],
        kept.By);

    private static DigestFrame Frame(KeptAnswer kept, KeptDigest digest) => new(
        kept.Chat, kept.Thread, digest.From, digest.To, TimeZoneInfo.TryFindSystemTimeZoneById(digest.Zone, out var zone) ? zone : TimeZoneInfo.Utc, Silent: true, Pin: false, digest.Skipped, digest.IsPreview, digest.Gaps)
    {
        Key = kept.Key,
        IsOfArchive = digest.IsOfArchive,
    };
}
