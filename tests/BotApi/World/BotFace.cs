namespace TalksBot.BotApi;

/// <summary>What the bot has said of itself: commands by scope and language, names, descriptions, the menu button.</summary>
internal sealed class BotFace
{
    /// <summary>Scope and language → commands, as JSON.</summary>
    public Dictionary<(string Scope, string Language), string> Commands { get; } = [];

    /// <summary><c>name</c>, <c>description</c> or <c>short_description</c>, and language → text.</summary>
    public Dictionary<(string Field, string Language), string> Texts { get; } = [];

    /// <summary>Chat (0 for all) → menu button, as JSON.</summary>
    public Dictionary<long, string> MenuButtons { get; } = [];
}
