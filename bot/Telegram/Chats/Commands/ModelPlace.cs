using Microsoft.Extensions.Configuration;
using TalksBot.Bot.Answering.Model;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Where the model is that helps to answer.</summary>
internal enum ModelPlace
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>On this machine: no question leaves it.</summary>
    Here,

    Outside,
}

/// <summary>Reads where the model is off the configuration.</summary>
internal static class ModelPlaces
{
    public static ModelPlace Of(IConfiguration configuration) => configuration[$"{LlmOptions.Section}:{nameof(LlmOptions.Endpoint)}"] is { } text && !string.IsNullOrWhiteSpace(text)
        ? ModelAddress.TryRead(text.Trim(), out var address) && address.IsLoopback ? ModelPlace.Here : ModelPlace.Outside
        : ModelPlace.None;
}
