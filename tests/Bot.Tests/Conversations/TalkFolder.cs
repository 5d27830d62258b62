using Microsoft.Extensions.Time.Testing;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Tests.Conversations;

/// <summary>A data folder with two short texts, a clock that the test owns, and the conversations over them.</summary>
public sealed class TalkFolder : IDisposable
{
    public const string Ferry = "le-bac", Mill = "le-moulin";

    private readonly WorkFolder _folder = new();

    public TalkFolder()
    {
        Texts = Open();
        Add(Ferry, "Le bac de Roz-Vihan\n\nLe bac part à sept heures. « Le vent décide, pas moi », dit la passeuse Armelle Quiniou.\n");
        Add(Mill, "Le moulin de Lestrez\n\nLe moulin tourne depuis 1871. « La meule vient de Lanvaux », affirme le meunier Donatien Ferrec.\n");
        Arrange();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 4, 15, 10, 11, 12, 345, TimeSpan.Zero));
    public KnowledgeBase Texts { get; private set; }
    public AnswerPipeline Answers { get; private set; } = null!;
    public ChatMoves Moves { get; private set; } = null!;
    public KeptAnswers Kept { get; private set; } = null!;
    public TalksStore Store => Texts.Store;

    public void Add(string id, string text) => Texts.Import([_folder.Write($"{id}.fr.txt", text)]);

    /// <summary>Asks and keeps, as a lane does: one write.</summary>
    public async Task<KeptAnswer> AskAsync(string question, Asking asking, KeptAnswer? edited = null)
    {
        var asked = new Question(question);
        var answer = await Answers.AnswerAsync(asked, TestContext.Current.CancellationToken);
        var kept = Kept.Of(asked, answer, asking, edited);
        Store.Write(tx => KeptAnswers.Keep(tx, kept));
        return kept;
    }

    /// <summary>The process ends and another one opens the folder.</summary>
    public void Restart()
    {
        Texts.Dispose();
        Texts = Open();
        Arrange();
    }

    public void Dispose()
    {
        Texts.Dispose();
        _folder.Dispose();
    }

    private KnowledgeBase Open() =>
        KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), Time) { Beginning = Beginning.Nothing });

    private void Arrange()
    {
        Answers = new AnswerPipeline(Texts, model: null, Time);
        Moves = new ChatMoves(Store);
        Kept = new KeptAnswers(Texts, Moves, Time);
    }
}
