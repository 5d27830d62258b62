namespace TalksBot.Bot.Tests.Telegram.Chats;

/// <summary>A bot that was given no text yet.</summary>
public sealed class NoTextsTests
{
    [Theory]
    [InlineData("/start", "Il n’y a encore aucun texte.")]
    [InlineData("/sources", "Il n’y a encore aucun texte.")]
    [InlineData("/scope", "Il n’y a encore aucun texte.")]
    [InlineData("Qui est la passeuse du bac ?", "Il n’y a encore aucun texte à citer ici.")]
    [InlineData("Que pense Kermarec du granit ?", "Il n’y a encore aucun texte à citer ici.")]
    public async Task It_says_so(string said, string words)
    {
        await using var bot = await BotOnLoopback.StartAsync(there =>
        {
            there.Texts.Retire(BotOnLoopback.Port, null);
            there.Texts.Retire(BotOnLoopback.Ferry, null);
        });

        var answer = await bot.AskAsync(said);

        answer.Text.Should().EndWith(words);
        await bot.SettleAsync();
    }
}
