using TalksBot.Bot.Answering;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>What the process that holds the data folder has open, and lends to the verbs of other processes.</summary>
internal sealed record RunningBot(KnowledgeBase Texts, AnswerPipeline Answers, Settings Settings);
