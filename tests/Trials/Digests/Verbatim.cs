using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;
using Telegram.Bot.Types.Enums;

namespace TalksBot.Trials.Digests;

/// <summary>
/// Digests of random subsets of texts: every quotation stands in its text letter by letter, also in the message, every point has the speaker that the text
/// was made with, and nothing is told twice to the same chat. Articles of a folder come beside the texts of our own, whose speakers are read off the store.
/// </summary>
internal static class Verbatim
{
    private const int Texts = 150, MostSources = 12, InARow = 5;
    private static readonly string[] Langs = ["fr", "en", "ru"];
    private static readonly int[] Lengths = [3, 5, 7];

    public static async Task<int> RunAsync(int digests, string? folder)
    {
        var random = new Random(20_250_412);
        var spoken = Enumerable.Range(0, Texts).Select(number => SpokenText.Make(number, random)).ToArray();
        RawText[] read = [.. spoken.Select(text => text.Text), .. folder is null ? [] : Article.Read(folder).Select(article => article.Text)];
        var made = spoken.ToDictionary(text => text.Text.Id!, StringComparer.Ordinal);
        var bodies = read.ToDictionary(text => text.Id!, text => text.Body, StringComparer.Ordinal);
        var data = Directory.CreateTempSubdirectory("talks-digest-verbatim");
        try
        {
            using var texts = KnowledgeBase.Open(data.FullName, TrialProcess.Opening());
            texts.Import(read.Select(text => (ReadOutcome)new TextRead("text", text)));
            return await RunAsync(digests, texts, made, bodies, random).ConfigureAwait(false);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<int> RunAsync(int digests, KnowledgeBase texts, Dictionary<string, SpokenText> made, Dictionary<string, string> bodies, Random random)
    {
        var composition = new DigestComposition(texts);
        var (ids, faults, points, quotations, empty, rich) = (bodies.Keys.ToArray(), new List<string>(), 0, 0, 0, 0);
        var shown = new List<ShownQuotation>();
        string[] sources = [];
        for (var i = 0; i < digests; i++)
        {
            if (i % InARow == 0) // another chat, with texts of its own
                (shown, sources) = ([], [.. ids.OrderBy(_ => random.Next()).Take(random.Next(1, MostSources + 1))]);
            var request = new DigestRequest { Sources = sources, Lang = Langs[random.Next(3)], Points = Lengths[random.Next(3)], Shown = [.. shown] };
            if (await composition.ComposeAsync(request, CancellationToken.None).ConfigureAwait(false) is not { } digest)
            {
                empty++;
                continue;
            }

            DigestPoint[] told = [.. digest.Sections.SelectMany(section => section.Points)];
            Citation[] cited = [.. told.SelectMany(point => point.Citations)];
            (points, quotations) = (points + told.Length, quotations + cited.Length);
            faults.AddRange(told.Where(point => point.Citations.Count is < 1 or > 2).Select(_ => "a point without one or two quotations"));
            faults.AddRange(cited.SelectMany(citation => Faults(citation, texts, made, bodies)));
            faults.AddRange(cited.Where(citation => shown.Exists(known => known.Source == citation.Source.Id && known.Start < citation.End && citation.Start < known.End)).Select(citation => $"told again: {citation.Quote}"));
            var message = DigestRendering.Write(digest, new DigestFrame(1, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, false, false, null, false, []) { Key = Bot.Conversations.KeptAnswer.NewKey() });
            faults.AddRange(Faults(message, cited));
            rich += message.Rich is null ? 0 : 1;
            shown.AddRange(cited.Select(citation => new ShownQuotation(citation.Source.Id, citation.Source.Version, citation.Start, citation.End)));
        }

        foreach (var fault in faults.Take(20))
            Console.WriteLine(fault);
        Console.WriteLine($"{digests} digests: {points} points, {quotations} quotations, {rich} longer than a regular message, {empty} with nothing (more) to tell; {faults.Count} faults");
        return faults.Count == 0 && points > digests ? 0 : 1;
    }

    private static IEnumerable<string> Faults(Citation citation, KnowledgeBase texts, Dictionary<string, SpokenText> made, Dictionary<string, string> bodies)
    {
        if (bodies[citation.Source.Id][citation.Start..citation.End] != citation.Quote)
            yield return $"not verbatim: {citation.Quote}";
        // Of texts of our own: by how they were made. Of others: by every sentence that the quotation holds, as the store has it.
        string?[] speakers = made.TryGetValue(citation.Source.Id, out var text)
            ? [.. text.Said.Where(said => citation.Quote.Contains(said.Sentence, StringComparison.Ordinal)).Select(said => said.Speaker)]
            : [.. texts.Find(citation.Source.Id)!.Passages.SelectMany(passage => passage.Sentences).Where(sentence => citation.Start <= sentence.Start && sentence.End <= citation.End).Select(sentence => sentence.Speaker)];
        if (speakers.Length == 0 || speakers.Any(speaker => speaker != citation.Speaker))
            yield return $"{citation.Speaker ?? "the narrator"} is said to say what {string.Join(", ", speakers.Select(speaker => speaker ?? "the narrator"))} says: {citation.Quote}";
    }

    /// <summary>The blocks of the message are the quotations, in order and unbroken, each below the name of who says it, or below words of the same voice.</summary>
    private static IEnumerable<string> Faults(OutgoingMessage message, Citation[] cited)
    {
        MessageText[] parts = [message.Text!, .. message.Rest ?? []];
        var blocks = parts.SelectMany(part => part.Entities.Where(entity => entity.Type is MessageEntityType.Blockquote or MessageEntityType.ExpandableBlockquote)
            .Select(entity => part.Text.Substring(entity.Offset, entity.Length))).ToArray();
        if (!blocks.SequenceEqual(cited.Select(citation => citation.Quote)))
            yield return $"other blocks than quotations: {string.Join(" | ", blocks)}";
        if (parts.Any(part => part.Text.Length > MessageText.MostCharacters || part.Entities.Count > MessageText.MostEntities))
            yield return "a message that is too long";
        var text = string.Join('\n', parts.Select(part => part.Text));
        foreach (var name in cited.Select(citation => citation.Speaker).OfType<string>().Where(name => !text.Contains(name, StringComparison.Ordinal)))
            yield return $"{name} is not named";
    }
}
