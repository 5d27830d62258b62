using System.Diagnostics;
using System.Globalization;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Trials.Digests;

/// <summary>Digests for many chats in a few scopes, each chat with digests of its own before: how long composing and rendering take, and how much memory.</summary>
internal static class Composing
{
    private const double MostSeconds = 30, MostMegabytes = 400;
    private const int Points = 7, Before = 5, Scopes = 20;

    public static async Task<int> RunAsync(int chats, int sources)
    {
        var data = Directory.CreateTempSubdirectory("talks-digest-composing");
        try
        {
            // What fills the store is a process of its own: its memory is not what is measured.
            using (var filling = TrialProcess.Start("digest-fill", data.FullName, sources.ToString(CultureInfo.InvariantCulture)))
                await filling.WaitForExitAsync().ConfigureAwait(false);
            using var texts = KnowledgeBase.Open(data.FullName, TrialProcess.Opening());
            return await RunAsync(chats, texts).ConfigureAwait(false);
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    /// <summary>A part.</summary>
    public static int Fill(string folder, int sources)
    {
        using var texts = KnowledgeBase.Open(folder, TrialProcess.Opening());
        var random = new Random(sources);
        texts.Import(Enumerable.Range(0, sources).Select(number => (ReadOutcome)new TextRead("text", SpokenText.Make(number, random).Text)));
        return 0;
    }

    private static async Task<int> RunAsync(int chats, KnowledgeBase texts)
    {
        var ids = texts.List().OrderByDescending(source => source.Arrival).Select(source => source.Id).ToArray();
        // Every text is in some scope, some are in several.
        var scopes = Enumerable.Range(0, Scopes).Select(scope => ids.Where((_, i) => i % Scopes == scope || (i + scope) % 7 == 0).ToArray()).ToArray();
        var (began, composed, told) = (Stopwatch.GetTimestamp(), 0, 0);
        var composition = new DigestComposition(texts);
        var before = new List<ShownQuotation>[Scopes];
        for (var chat = 0; chat < chats; chat++)
        {
            var scope = chat % Scopes;
            // A chat was shown what the first of its scope was, but for a few: no two have the same behind them.
            var shown = (before[scope] ??= []).Where((_, i) => i % (2 + (chat / Scopes % 97)) != 0).ToArray();
            var request = new DigestRequest { Sources = scopes[scope], Lang = "fr", Points = Points, Shown = shown };
            if (await composition.ComposeAsync(request, CancellationToken.None).ConfigureAwait(false) is not { } digest)
                continue;
            _ = DigestRendering.Write(digest, new DigestFrame(chat + 1, null, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, false, false, null, false, []));
            var quotations = digest.Sections.SelectMany(section => section.Points).SelectMany(point => point.Citations).Select(c => new ShownQuotation(c.Source.Id, c.Source.Version, c.Start, c.End)).ToArray();
            if (chat / Scopes < Before)
                before[scope].AddRange(quotations);
            (composed, told) = (composed + 1, told + quotations.Length);
        }

        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var megabytes = Process.GetCurrentProcess().PeakWorkingSet64 / 1024.0 / 1024;
        var holds = seconds <= MostSeconds && megabytes <= MostMegabytes && composed == chats;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{composed} of {chats} chats in {Scopes} scopes over {ids.Length} sources: {told} quotations, {seconds:F1} s, peak {megabytes:F0} MB{(holds ? "" : ": too much")}"));
        return holds ? 0 : 1;
    }
}
