using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.Bot.Digests;
using TalksBot.Bot.Digests.Composition;
using TalksBot.Bot.Digests.Schedule;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Telegram.Rendering;
using TalksBot.Bot.Telegram.Rendering.Digests;
using TalksBot.Bot.Telegram.Rendering.Pages;

namespace TalksBot.Bot.Cli;

/// <summary><c>digest preview --chat ID [--output FILE]</c>: the digest that a chat would get now, as a page that looks as it does in Telegram.</summary>
internal static class DigestPreviewVerb
{
    public static Command Command(CommandContext context)
    {
        var chat = new Option<long>("--chat") { Description = context.Help.ChatOption, HelpName = "ID", Required = true };
        var output = new Option<string?>("--output") { Description = context.Help.PageOption, HelpName = "FILE" };
        var command = new Command("preview", context.Help.DigestPreviewVerb) { chat, output };
        command.SetAction((parse, cancel) => RunAsync(context, parse, parse.GetRequiredValue(chat), parse.GetValue(output), cancel));
        return command;
    }

    private static async Task<int> RunAsync(CommandContext context, ParseResult parse, long chat, string? output, CancellationToken cancel)
    {
        var settings = context.Settings(parse);
        using var session = context.OpenSession(parse);
        var texts = session.Texts;
        var calendar = new DigestCalendar(OptionsReading.Read(new DigestOptionsReading(settings.Configuration, context.Refusals), new DigestOptions()));
        var desk = new DigestDesk(texts, new SourceAudience(texts, context.Time), new DigestComposition(texts, session.Answers.Model));
        if (await new DigestPreview(texts, calendar, context.Time).ComposeAsync(chat, desk, (_, _) => [], cancel).ConfigureAwait(false) is not var (digest, frame))
        {
            context.Terminal.Warn(context.Says.NoDigest);
            return ExitCode.Done;
        }

        using var page = context.Files.Output(output);
        page.WriteLine(Page(DigestRendering.Write(digest, frame with { Key = KeptAnswer.NewKey() }), context, frame.Zone).Html());
        page.Complete();
        return ExitCode.Done;
    }

    private static ChatPage Page(OutgoingMessage message, CommandContext context, TimeZoneInfo zone)
    {
        var time = TimeZoneInfo.ConvertTime(context.Time.GetUtcNow(), zone).ToString("HH:mm", CultureInfo.InvariantCulture);
        var parts = message.Rest is null ? [message.Text!] : (MessageText[])[message.Text!, .. message.Rest];
        var keys = message.Keyboard?.InlineKeyboard.Select(row => row.Select(button => new BubbleKey(button.Text, button.Url is not null)).ToArray()).ToArray() ?? [];
        return new ChatPage("digest", context.Says.DigestPageTitle(message.Chat), "TalksBot", [.. parts.Select((text, i) => new Bubble(text) { Time = time, Keyboard = i == parts.Length - 1 ? keys : [] })]);
    }
}
