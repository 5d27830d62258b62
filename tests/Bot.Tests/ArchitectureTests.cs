using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using TalksBot.Bot.Answering;
using TalksBot.Bot.Conversations;
using TalksBot.Knowledge;

namespace TalksBot.Bot.Tests;

/// <summary>The arrows between the parts, read off the compiled assemblies.</summary>
public sealed class ArchitectureTests
{
    private static readonly Architecture House =
        new ArchLoader().LoadAssemblies(typeof(KnowledgeBase).Assembly, typeof(AnswerPipeline).Assembly).Build();

    [Theory]
    [InlineData("TalksBot.Knowledge", "TalksBot.Bot")]
    [InlineData("TalksBot.Knowledge", "Telegram.Bot")]
    [InlineData("TalksBot.Knowledge", "Microsoft.SemanticKernel")]
    [InlineData("TalksBot.Knowledge", "Spectre.Console")]
    [InlineData("TalksBot.Knowledge", "System.CommandLine")]
    [InlineData("TalksBot.Bot.Answering", "TalksBot.Bot.Telegram")]
    [InlineData("TalksBot.Bot.Answering", "Telegram.Bot")]
    [InlineData("TalksBot.Bot.Answering", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Answering", "TalksBot.Bot.Access")]
    [InlineData("TalksBot.Bot.Conversations", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Conversations", "TalksBot.Bot.Telegram")]
    [InlineData("TalksBot.Bot.Conversations", "TalksBot.Bot.Access")]
    [InlineData("TalksBot.Bot.Conversations", "TalksBot.Bot.Insight")]
    [InlineData("TalksBot.Bot.Answering", "TalksBot.Bot.Insight")]
    [InlineData("TalksBot.Bot.Access", "TalksBot.Bot.Insight")]
    [InlineData("TalksBot.Bot.Insight", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Insight", "TalksBot.Bot.Telegram")]
    [InlineData("TalksBot.Bot.Access", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Access", "TalksBot.Bot.Telegram")]
    [InlineData("TalksBot.Bot.Sources", "TalksBot.Bot.Telegram")]
    [InlineData("TalksBot.Bot.Sources", "Telegram.Bot")]
    [InlineData("TalksBot.Bot.Sources", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Telegram", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Words", "TalksBot.Bot.Cli")]
    [InlineData("TalksBot.Bot.Words", "TalksBot.Bot.Answering")]
    public void A_part_does_not_know(string part, string stranger) =>
        Arrows(part, stranger).Should().BeEmpty();

    /// <summary>Understanding a follow-up is a matter of wording; what is kept of conversations is nothing that an answer may depend on.</summary>
    [Fact]
    public void Answering_knows_of_conversations_how_a_follow_up_is_understood_and_nothing_else() =>
        Arrows("TalksBot.Bot.Answering", "TalksBot.Bot.Conversations").Select(arrow => arrow.To).Should().AllBe(typeof(FollowUp).FullName);

    [Theory]
    [InlineData("LiteDB", "TalksBot.Knowledge.Store")]
    [InlineData("Lucene.Net", "TalksBot.Knowledge.Retrieval")]
    [InlineData("Markdig", "TalksBot.Knowledge.Structure")]
    [InlineData("Lingua", "TalksBot.Knowledge.Reading")]
    [InlineData("SmartReader", "TalksBot.Knowledge.Reading.Html")]
    [InlineData("AngleSharp", "TalksBot.Knowledge.Reading.Html")]
    [InlineData("UglyToad.PdfPig", "TalksBot.Knowledge.Reading.Pdf")]
    [InlineData("DocumentFormat.OpenXml", "TalksBot.Knowledge.Reading.Docx")]
    [InlineData("System.ServiceModel.Syndication", "TalksBot.Knowledge.Reading.Feeds")]
    [InlineData("Microsoft.SemanticKernel", "TalksBot.Bot.Answering.Model")]
    [InlineData("Spectre.Console", "TalksBot.Bot.Cli")]
    [InlineData("System.CommandLine", "TalksBot.Bot.Cli")]
    [InlineData("Cronos", "TalksBot.Bot.Digests.Schedule")]
    [InlineData("ScottPlot", "TalksBot.Bot.Insight.Statistics")]
    public void A_library_is_known_to_one_part_alone(string library, string home)
    {
        Arrows(home, library).Should().NotBeEmpty("else this test watches nothing");
        Arrows("TalksBot", library).Where(a => !Within(a.From, home)).Should().BeEmpty();
    }

    private static IEnumerable<Arrow> Arrows(string from, string to) =>
        House.Types
            .Where(type => Within(type.FullName, from))
            .SelectMany(type => type.Dependencies, (type, arrow) => new Arrow(type.FullName, arrow.Target.FullName))
            .Where(arrow => Within(arrow.To, to));

    private static bool Within(string name, string part) => name.StartsWith($"{part}.", StringComparison.Ordinal);

    private sealed record Arrow(string From, string To);
}
