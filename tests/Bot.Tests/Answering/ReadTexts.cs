using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Tests.Cli;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests.Answering;

/// <summary>A data folder with texts of our own, read from files as a maintainer adds them, and the bot that answers from them without a model.</summary>
public abstract class ReadTexts : IDisposable
{
    private readonly WorkFolder _folder = new();
    private readonly AnswerPipeline _pipeline;

    protected ReadTexts(params (string Name, string Text)[] files)
    {
        Texts = KnowledgeBase.Open(_folder.Data, new KnowledgeOpening("test", Session.Verifier(), TimeProvider.System) { Beginning = Beginning.Nothing });
        Texts.Import(files.Select(file => _folder.Write(file.Name, file.Text)));
        _pipeline = new AnswerPipeline(Texts, model: null, TimeProvider.System);
    }

    public KnowledgeBase Texts { get; }

    /// <summary>Asks, and holds the answer against what is true of every answer.</summary>
    /// <param name="seen">Ids of the sources that the asker may see; null for all.</param>
    public Task<Answer> AskAsync(
        string question, string? after = null, string? lang = null, IReadOnlyList<string>? scope = null, IReadOnlySet<string>? seen = null) =>
        AskAsync(new Question(question, lang, after, scope) { Seen = seen });

    /// <inheritdoc cref="AskAsync(string,string?,string?,IReadOnlyList{string}?,IReadOnlySet{string}?)"/>
    public async Task<Answer> AskAsync(Question question)
    {
        var answer = await _pipeline.AnswerAsync(question, TestContext.Current.CancellationToken);
        EveryAnswer.ShouldHold(answer, Texts);
        return answer;
    }

    public void Dispose()
    {
        Texts.Dispose();
        _folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static string Read(string name)
    {
        using var reader = new StreamReader(typeof(ReadTexts).Assembly.GetManifestResourceStream($"Texts.{name}")!);
        return reader.ReadToEnd();
    }
}

/// <summary>A report and an interview on the rebuilding of an invented port.</summary>
public sealed class Port() : ReadTexts(("port-de-kervran.fr.txt", Read("port-de-kervran.fr.txt")))
{
    public const string Id = "port-de-kervran";
}
