using TalksBot.Bot.Answering;
using TalksBot.Bot.Cli.Remote;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>An open data folder and what answers questions from it, for as long as a verb runs.</summary>
internal sealed class Session : IDisposable
{
    /// <summary>A file of the largest size that a store reaches in practice is read in seconds; a damaged one may spin for ever.</summary>
    private static readonly TimeSpan VerifyLimit = TimeSpan.FromMinutes(2);

    private HashSet<string>? _ids;

    private readonly ModelParts? _model;

    private Session(KnowledgeBase texts, AnswerPipeline answers, ModelParts? model) => (Texts, Answers, _model) = (texts, answers, model);

    public KnowledgeBase Texts { get; }
    public AnswerPipeline Answers { get; }

    /// <summary>Whether a source has this id.</summary>
    public bool Knows(string id) => (_ids ??= [.. Texts.List().Select(s => s.Id)]).Contains(id);

    /// <summary>Opens the folder; a new one begins with the starter text.</summary>
    public static Session Open(Settings settings, string verb, TimeProvider time)
    {
        var model = ModelParts.Of(settings, time);
        try
        {
            var texts = OpenTexts(settings, verb, Beginning.StarterText, time);
            return new Session(texts, new AnswerPipeline(texts, model.Answerer, time), model);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>What the running bot has open already; it stays open when the session ends.</summary>
    public static Session Of(RunningBot bot) => new(bot.Texts.Share(), bot.Answers, model: null);

    /// <summary>Opens the folder alone.</summary>
    public static KnowledgeBase OpenTexts(Settings settings, string verb, Beginning beginning, TimeProvider time) =>
        KnowledgeBase.Open(settings.DataPath, new KnowledgeOpening(verb, Verifier(), time) { Beginning = beginning });

    /// <summary>Reads copies of the store in a child process of this same program.</summary>
    public static BackupVerifier Verifier() =>
        new(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "talksbot.exe" : "talksbot"), ["verify-backup"], VerifyLimit);

    public void Dispose()
    {
        Texts.Dispose();
        _model?.Dispose();
    }
}
