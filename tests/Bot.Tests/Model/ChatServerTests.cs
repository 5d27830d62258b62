using System.Net;
using System.Text;
using Microsoft.SemanticKernel.ChatCompletion;
using Microsoft.SemanticKernel.Connectors.OpenAI;
using TalksBot.LlmServer;

namespace TalksBot.Bot.Tests.Model;

public sealed class ChatServerTests
{
    private const string Prompt = "[1] speaker: (narrator) | source: Le pont | Le pont mesure cent mètres.";

    [Fact]
    public async Task A_streamed_reply_is_the_whole_reply_in_pieces()
    {
        await using var server = await ChatServer.StartAsync(Persona.Good);
#pragma warning disable SKEXP0010
        var chat = new OpenAIChatCompletionService("loopback", server.Endpoint, "key");
#pragma warning restore SKEXP0010
        var words = new StringBuilder();
        var history = new ChatHistory(Prompt);
        await foreach (var piece in chat.GetStreamingChatMessageContentsAsync(history, new OpenAIPromptExecutionSettings { MaxTokens = 200 }, null, TestContext.Current.CancellationToken))
            words.Append(piece.Content);
        words.ToString().Should().Be("""{"answered":true,"statements":[{"text":"Le pont mesure cent mètres.","sentences":[1]}]}""");
        server.Received.Single().Streams.Should().BeTrue();
    }

    [Theory]
    [InlineData("no json", "not JSON")]
    [InlineData("""{"messages":[]}""", "model")]
    [InlineData("""{"model":"m","messages":[]}""", "messages")]
    [InlineData("""{"model":"m","messages":[{"role":"tool","content":"x"}],"max_tokens":5}""", "role")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}]}""", "max_tokens")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"max_tokens":5,"tools":[]}""", "tools")]
    [InlineData("""{"model":"m","messages":[{"role":"user","content":"x"}],"max_tokens":5,"response_format":{"type":"json_schema","json_schema":{"name":"a","strict":true,"schema":{"type":"object","properties":{"a":{"type":"string"}}}}}}""", "strict")]
    public async Task A_request_of_another_shape_is_refused_by_what_is_wrong(string body, string named)
    {
        await using var server = await ChatServer.StartAsync(Persona.Good);
        using var client = new HttpClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var reply = await client.PostAsync(new Uri(server.Endpoint + "/chat/completions"), content, TestContext.Current.CancellationToken);
        reply.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain(named);
    }
}
