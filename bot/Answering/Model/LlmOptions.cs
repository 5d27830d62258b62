namespace TalksBot.Bot.Answering.Model;

/// <summary>A chat model behind an OpenAI-compatible endpoint: the keys under <c>Llm</c>.</summary>
public sealed class LlmOptions
{
    public const string Section = "Llm";

    /// <summary>
    /// Address of the API, "https://api.openai.com/v1" or "http://localhost:11434/v1"; without a path, /v1 is meant.
    /// Empty (the default): answers come without a model.
    /// </summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The model's name at that endpoint; needed as soon as there is an endpoint.</summary>
    public string Model { get; set; } = "";

    /// <summary>Sent as the bearer token; empty for endpoints that want none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>All that a model may take for one answer, waits and second tries included. 0.1 s to 10 min; 30 s by default.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Tokens that one answer may cost, prompt and reply, second try included. 600 to 200,000; 4,000 by default.</summary>
    public int MaxTokensPerAnswer { get; set; } = 4000;

    /// <summary>Tokens that all answers of a day (UTC) may cost; past it answers come without the model. 0 asks it nothing; 500,000 by default.</summary>
    public long TokensPerDay { get; set; } = 500_000;
}
