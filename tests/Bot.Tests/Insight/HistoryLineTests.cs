using TalksBot.Bot.Access;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Insight.History;
using TalksBot.Bot.Tests.Conversations;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Tests.Insight;

/// <summary>The trail is kept in English, and read in the reader's language.</summary>
public sealed class HistoryLineTests
{
    [Theory]
    [InlineData("fr", "version 1; quoted; no tags", "version 1; cité; sans étiquette")]
    [InlineData("ru", "version 2; retired; tags port bac", "версия 2; снят; метки port bac")]
    [InlineData("fr", "title: Le port; speaker: narrator", "titre\u00a0: Le port; qui parle\u00a0: le texte lui-même")]
    [InlineData("fr", "public", "tout le monde")]
    [InlineData("ru", "nobody", "никто")]
    [InlineData("fr", "Editor", "éditeur")]
    [InlineData("fr", "-1001 -1002", "-1001 -1002")]
    [InlineData("en", "version 1; quoted; no tags", "version 1; quoted; no tags")]
    public void What_held_before_and_after_is_said_in_the_readers_language(string lang, string kept, string said) =>
        Line(AuditAct.SourceAdded, "source port", kept, lang).Should().EndWith($"(– → {said})");

    [Theory]
    [InlineData("fr", "300 sources", "300\u00a0textes")]
    [InlineData("fr", "invite 1a2b3c4d", "invitation 1a2b3c4d")]
    public void What_it_was_done_to_too(string lang, string about, string said) => Line(AuditAct.SourceAdded, about, null, lang).Should().EndWith(said);

    [Fact]
    public void Of_a_digest_each_choice_is_said_so()
    {
        using var talk = new TalkFolder();
        talk.Store.Write(tx => DigestSettings.Change(tx, -5, 7, talk.Time.GetUtcNow(), s => s with
        {
            IsOn = true,
            Pin = !s.Pin,
            Silent = !s.Silent,
            Gaps = true,
            Archive = true,
            Length = DigestLength.Full,
            Tags = ["port"],
            Zone = "Europe/Paris",
            Lang = "fr",
            FewerOf = ["M. X"],
            Quiet = new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)),
            Schedule = s.Schedule with { Rhythm = DigestRhythm.Weekly, Day = DayOfWeek.Monday },
        }));
        var entry = AuditEntry.Newest(talk.Store, 1)[0];

        var line = HistoryLine.Of(entry, InsightWords.In("fr"));

        line.Should().Contain("chaque semaine, lundi à").And.Contain("longueur complète").And.Contain("fuseau par défaut").And.Contain("moins de\u00a0: M. X");
        foreach (var english in (string[])["topic", "zone", "language", "length", "quiet", "pin ", "silent", "gaps", "fewer", "never", "nobody", "default", "True", "False", "Weekly", "Daily"])
            line.Should().NotContain(english);
    }

    private static string Line(AuditAct act, string about, string? after, string lang) =>
        HistoryLine.Of(new AuditEntry { Number = 1, When = DateTimeOffset.UnixEpoch, Who = 5, What = act, About = about, After = after }, InsightWords.In(lang));
}
