using System.Text.Json;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Cli;

/// <summary>The program as people start it, with a model behind an endpoint on the loopback interface.</summary>
public sealed class ModelTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    [Fact]
    public async Task A_model_given_by_the_environment_answers_and_its_quotations_are_the_texts()
    {
        await using var server = await ChatServer.StartAsync(Persona.Good, 1);
        var answer = await AskAsync(server);
        answer.GetProperty("by").GetString().Should().Be("loopback");
        var quote = answer.GetProperty("citations")[0].GetProperty("quote").GetString()!;
        (await Talksbot.RunAsync(null, "sources", "show", "istanbul-dossier", "--data", _folder.Data)).Out.Should().Contain(quote);
        server.Received.Should().ContainSingle();
    }

    [Theory]
    [InlineData(Persona.InventsQuotations)]
    [InlineData(Persona.ServerError)]
    public async Task Whatever_a_model_does_the_texts_answer_and_the_log_says_why(Persona persona)
    {
        await using var server = await ChatServer.StartAsync(persona, 1);
        var answer = await AskAsync(server, "ModelAnswerer[2001]");
        answer.GetProperty("by").GetString().Should().Be("extractive");
        answer.GetProperty("text").GetString().Should().Contain("Darchiev");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<JsonElement> AskAsync(ChatServer server, string? logged = null)
    {
        Dictionary<string, string> settings = new() { ["Llm__Endpoint"] = server.Endpoint.ToString(), ["Llm__Model"] = "loopback" };
        var asked = await Talksbot.StartAsync(null, settings, "ask", "Qui dirigeait la délégation russe ?", "--json", "--data", _folder.Data);
        asked.Exit.Should().Be(0, asked.Error);
        asked.Error.Should().NotContain("   at ").And.NotContain("Darchiev", "the log holds nobody's words");
        if (logged is null)
            asked.Error.Should().BeEmpty();
        else
            asked.Error.Should().Contain(logged);
        return JsonDocument.Parse(asked.Out).RootElement;
    }
}
