using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Answering.Model;

namespace TalksBot.Bot.Tests.Model;

public sealed class LlmOptionsTests
{
    [Theory]
    [InlineData("Endpoint", "localhost:11434")]
    [InlineData("Endpoint", "ftp://models.test/v1")]
    [InlineData("Endpoint", "http://")]
    [InlineData("Endpoint", "https://user:secret@models.test/v1")]
    [InlineData("Endpoint", "https://models.test/v1?key=secret")]
    [InlineData("Model", "")]
    [InlineData("ApiKey", "two words")]
    [InlineData("ApiKey", "clé")]
    [InlineData("Timeout", "soon")]
    [InlineData("Timeout", "30")]
    [InlineData("Timeout", "-00:00:01")]
    [InlineData("MaxTokensPerAnswer", "100")]
    [InlineData("MaxTokensPerAnswer", "many")]
    [InlineData("TokensPerDay", "-1")]
    public void A_bad_value_is_refused_by_its_key_and_not_repeated(string key, string value)
    {
        var keys = Answering.Keys("https://models.test/v1");
        keys["Llm:" + key] = value;
        using var services = Answering.Services(keys, Answering.Patient);
        var making = () => services.GetRequiredService<ModelAnswerer>();

        var failures = making.Should().Throw<OptionsValidationException>().Which.Failures.ToList();
        failures.Should().ContainSingle().Which.Should().StartWith("Llm:" + key).And.NotContain("secret");
    }

    [Theory]
    [InlineData("http://localhost:11434", "http://localhost:11434/v1")]
    [InlineData("http://localhost:11434/", "http://localhost:11434/v1")]
    [InlineData("https://api.openai.com/v1/", "https://api.openai.com/v1")]
    [InlineData("https://models.test/api/v3/chat/completions", "https://models.test/api/v3")]
    public void An_address_is_taken_as_people_write_it(string written, string meant)
    {
        ModelAddress.TryRead(written, out var address).Should().BeTrue();
        address!.ToString().TrimEnd('/').Should().Be(meant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_an_endpoint_there_is_no_model(string endpoint)
    {
        using var services = Answering.Services(Answering.Keys(endpoint), Answering.Patient);
        services.GetService<ModelAnswerer>().Should().BeNull();
    }
}
