using System.Text.Json;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Answering.Model;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Cards;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Retrieval;
using Telegram.Bot;
using Telegram.Bot.Types.InlineQueryResults;

namespace TalksBot.Bot.Tests.Telegram.Rendering;

/// <summary>What people see, as it was approved.</summary>
public sealed class ApprovedMessagesTests(Library library) : IClassFixture<Library>
{
    private const string French = "Que pense Kermarec du granit ?", English = "What does Haldane think of the lens?", Russian = "Что думает Алёхин о линзе?";

    private static readonly Dictionary<string, Func<ApprovedMessagesTests, Task<string>>> Scenes = new(StringComparer.Ordinal)
    {
        ["fr-private"] = test => test.Asked(French, MessageStyle.Private),
        ["en-private"] = test => test.Asked(English, MessageStyle.Private),
        ["ru-private"] = test => test.Asked(Russian, MessageStyle.Private),
        ["fr-group"] = test => test.Asked(French, MessageStyle.Group),
        ["en-group"] = test => test.Asked(English, MessageStyle.Group),
        ["ru-group"] = test => test.Asked(Russian, MessageStyle.Group),
        ["fr-narrator"] = test => test.Asked("Qui a posé la première pierre de la digue nord ?", MessageStyle.Private),
        ["fr-institution"] = test => test.Asked("Que craignent les Affaires maritimes ?", MessageStyle.Private),
        ["fr-abstained"] = test => test.Near(French, MessageStyle.Private),
        ["fr-abstained-group"] = test => test.Near(French, MessageStyle.Group),
        ["en-abstained"] = test => test.Near(English, MessageStyle.Private),
        ["ru-abstained"] = test => test.Near(Russian, MessageStyle.Private),
        ["fr-unknown-name"] = test => test.Asked("Que dit Barnabé Trucmuche du granit ?", MessageStyle.Private),
        ["fr-chat"] = test => test.Asked("Bonjour !", MessageStyle.Private),
        ["fr-model"] = test => Task.FromResult(test.ByModel(MessageStyle.Private)),
        ["fr-model-group"] = test => Task.FromResult(test.ByModel(MessageStyle.Group)),
        ["fr-context"] = test => test.Card(French, citation => Drawing.Of(ContextCard.Of(citation, "fr"))),
        ["en-context"] = test => test.Card(English, citation => Drawing.Of(ContextCard.Of(citation, "en"))),
        ["ru-context"] = test => test.Card(Russian, citation => Drawing.Of(ContextCard.Of(citation, "ru"))),
        ["fr-source"] = test => test.Card(French, citation => Drawing.Of(SourceCard.Of(citation, "fr"))),
        ["en-source"] = test => test.Card(English, citation => Drawing.Of(SourceCard.Of(citation, "en"))),
        ["ru-source"] = test => test.Card(Russian, citation => Drawing.Of(SourceCard.Of(citation, "ru"))),
        ["fr-who"] = test => test.Card(French, citation => Drawing.Of(WhoCard.Of(citation, test.Texts.All(), "fr"))),
        ["en-who"] = test => test.Card(English, citation => Drawing.Of(WhoCard.Of(citation, test.Texts.All(), "en"))),
        ["ru-who"] = test => test.Card(Russian, citation => Drawing.Of(WhoCard.Of(citation, test.Texts.All(), "ru"))),
        ["fr-who-narrator"] = test => test.Card("Qui a posé la première pierre de la digue nord ?", citation => Drawing.Of(WhoCard.Of(citation, test.Texts.All(), "fr"))),
        ["fr-more"] = test => test.More(),
        ["fr-sources"] = test => Task.FromResult(Drawing.Of(SourceListing.Of(test.Texts.List(), 1, "fr").Text)),
        ["ru-sources"] = test => Task.FromResult(Drawing.Of(SourceListing.Of(test.Texts.List(), 1, "ru").Text)),
        ["fr-inline"] = test => test.Inline(French),
        ["en-inline"] = test => test.Inline(English),
        ["ru-inline"] = test => test.Inline(Russian),
        ["fr-digest"] = test => test.Digest("fr"),
        ["en-digest"] = test => test.Digest("en"),
        ["ru-digest"] = test => test.Digest("ru"),
        ["fr-rich-context"] = test => test.Card(French, citation => Json(TalksBot.Bot.Telegram.Rendering.Rich.RichContext.Of(citation, MessageWords.In("fr")))),
    };

    private KnowledgeBase Texts => library.Texts;

    public static TheoryData<string> SceneNames => [.. Scenes.Keys];

    [Theory]
    [MemberData(nameof(SceneNames))]
    public async Task It_looks_as_it_was_approved(string scene) => Snapshots.ShouldBeApproved(scene, await Scenes[scene](this));

    [Fact]
    public void Every_approved_text_is_used() => Snapshots.Names.Should().BeEquivalentTo(Scenes.Keys);

    private async Task<string> Asked(string question, MessageStyle style)
    {
        var answer = await library.AskAsync(question);
        var message = AnswerRendering.Of(answer, style);
        EveryMessage.ShouldShow(message, answer);
        return Drawing.Of(message);
    }

    /// <summary>As if the texts did not answer, and these were the passages that come near.</summary>
    private async Task<string> Near(string question, MessageStyle style)
    {
        var answer = await library.AskAsync(question);
        var near = Invented.Abstained(AnswerWords.In(answer.Lang).NotInTheTexts, [.. answer.Citations.Take(2)]) with { Lang = answer.Lang };
        var message = AnswerRendering.Of(near, style);
        EveryMessage.ShouldShow(message, near);
        return Drawing.Of(message);
    }

    private async Task<string> Card(string question, Func<Citation, string> draw) => draw((await library.AskAsync(question)).Citations[0]);

    private async Task<string> Digest(string lang)
    {
        var digest = await new DigestComposition(Texts).ComposeAsync(new DigestRequest { Sources = ["kervran", "gull-point", "mys-chaek"], Lang = lang, Points = 5 }, TestContext.Current.CancellationToken);
        var frame = new DigestFrame(-100, null, new(2024, 2, 29, 8, 0, 0, TimeSpan.Zero), new(2024, 3, 7, 8, 0, 0, TimeSpan.Zero), TimeZoneInfo.Utc, false, false, new(2024, 3, 6, 8, 0, 0, TimeSpan.Zero), false, ["Qui paie ?"]) { Key = "abcdefghijkl" };
        var message = DigestRendering.Write(digest!, frame);
        return Drawing.Of(message.Text!) + "\n" + string.Join('\n', message.Keyboard!.InlineKeyboard.Select(row => string.Join(' ', row.Select(button => $"[{button.Text} → {button.CallbackData}]"))));
    }

    private async Task<string> More()
    {
        var answer = await library.AskAsync(French);
        return Drawing.Of(MoreCard.Of([.. answer.Citations.Skip(1)], 2, "fr", MessageStyle.Private));
    }

    private async Task<string> Inline(string question)
    {
        var answer = await library.AskAsync(question);
        return string.Join("\n\n", InlineResults.Of(answer.Citations, answer.Lang).Select(Drawn));
    }

    private static string Drawn(InlineQueryResultArticle article)
    {
        var content = (InputTextMessageContent)article.InputMessageContent;
        return $"[{article.Title}]\n[{article.Description}]\n{Drawing.Of(new MessageText(content.MessageText, content.Entities!))}";
    }

    private string ByModel(MessageStyle style)
    {
        const string question = "Que disent Prigent et Kermarec du granit ?";
        var found = Texts.Find(new SearchRequest(question, "fr")).Sentences;
        var (prigent, kermarec) = (found.First(e => e.Sentence.Speaker == "Gwenaël Prigent"), found.First(e => e.Sentence.Speaker == "Tugdual Kermarec"));
        var draft = new ModelDraft(
            [new DraftStatement("Prigent défend le granit, qui résiste au sel.", [prigent]), new DraftStatement("Kermarec le juge trop cher.", [kermarec, prigent])], Abstains: false, "modèle");
        var words = AnswerWords.In("fr");
        var quoted = ModelAnswer.Quote(draft, words);
        var answer = new Answer
        {
            Question = question,
            Lang = "fr",
            Status = AnswerStatus.Answered,
            Text = string.Join('\n', quoted.Statements.Select(s => s.Text)),
            Statements = quoted.Statements,
            Citations = quoted.Citations,
            Confidence = 0.9,
            By = "modèle",
        };
        return Drawing.Of(AnswerRendering.Of(answer, style));
    }

    private static readonly JsonSerializerOptions Indented = new(JsonBotAPI.Options) { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Indented);
}
