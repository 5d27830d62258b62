using TalksBot.BotApi;

namespace TalksBot.Trials.Telegram;

/// <summary>One person and the bot, following a script: a line is what is done or what must have come.</summary>
/// <remarks><code>
/// &gt; text     says it, and something comes          ^ text   says it as a reply to what came last
/// ~ text     the last question becomes this         . text   says it, and nothing comes
/// * label    presses a button: a message comes      ? label  presses a button: a line comes on the screen
/// @ text     types it inline                        send     chooses the first of the results
/// &amp; text     calls the bot as a guest               thing    sends a voice message
/// &lt; part     what came last holds this              ! part   … does not hold this
/// = form     what came last is a rich message, or a regular one
/// </code></remarks>
public sealed class Conversation(BotApiServer server, ApiUser person, ApiChat chat, int? thread)
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(60);

    private ApiMessage? _asked, _came;
    private ApiQuery? _typed;
    private string _heard = "";

    private ChatView View => server.MessagesIn(chat);

    public async Task FollowAsync(string script)
    {
        foreach (var line in script.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            await StepAsync(line, line.Length > 2 ? line[2..] : "");
    }

    private async Task StepAsync(string line, string rest)
    {
        switch (line[0])
        {
            case '>': await ComesAsync(line, () => _asked = server.Say(person, chat, rest, new Says { Thread = thread })); break;
            case '^': await ComesAsync(line, () => _asked = server.Say(person, chat, rest, new Says { Thread = thread, ReplyTo = _came })); break;
            case '~': await ComesAsync(line, () => server.Edit(_asked!, rest)); break;
            case '*': await ComesAsync(line, () => server.PressButton(person, _came!, Labelled(rest))); break;
            case 't': await ComesAsync(line, () => server.SendThing(person, chat, Things.Voice, new Says { Thread = thread })); break;
            case '?': _heard = (await server.AnsweredAsync(server.PressButton(person, _came!, Labelled(rest)), Most)).Text ?? ""; break;
            case '.': await NothingComesAsync(line, rest); break;
            case '@':
                _typed = await server.AnsweredAsync(server.InlineQuery(person, rest), Most);
                _heard = string.Join('\n', _typed.Results.Select(r => $"{r.Title} {r.Description}").Append(_typed.AnswerJson));
                break;
            case 's': (_came, _heard) = Shown(server.ChooseInlineResult(_typed!, _typed!.Results[0], chat)); break;
            case '&': (_came, _heard) = Shown((await server.AnsweredAsync(server.GuestMessage(person, chat, rest), Most)).Sent!); break;
            case '<' when !_heard.Contains(rest, StringComparison.Ordinal):
            case '!' when _heard.Contains(rest, StringComparison.Ordinal): throw new InvalidDataException($"{line}: «{_heard}»");
            case '=' when (_came!.RichJson is null ? "regular" : "rich") != rest: throw new InvalidDataException($"{line}: «{_came.Words}»");
            case '<' or '!' or '=': break;
            default: throw new FormatException(line);
        }
    }

    private async Task ComesAsync(string line, Action act)
    {
        var before = Standing();
        act();
        for (var end = DateTime.UtcNow + Most; ; await Task.Delay(30))
        {
            if (Come(before) is not null)
                break;
            if (DateTime.UtcNow > end)
                throw new TimeoutException($"{line}: nothing came");
        }

        await Task.Delay(300); // what has several parts is whole then
        (_came, _heard) = Shown(Come(before)!);
    }

    private async Task NothingComesAsync(string line, string text)
    {
        var before = Standing();
        server.Say(person, chat, text, new Says { Thread = thread });
        await Task.Delay(TimeSpan.FromSeconds(3));
        if (Come(before) is { } message)
            throw new InvalidDataException($"{line}: «{message.Words}»");
    }

    private HashSet<(int, int)> Standing() => [.. View.FromBot.Select(m => (m.Id, m.Edits))];

    private ApiMessage? Come(HashSet<(int, int)> before) => View.FromBot.LastOrDefault(m => !before.Contains((m.Id, m.Edits)));

    private ApiButton Labelled(string label) =>
        _came!.Buttons.FirstOrDefault(b => b.Text.Contains(label, StringComparison.Ordinal)) ?? throw new InvalidDataException($"no button «{label}» among {string.Join(", ", _came.Buttons.Select(b => b.Text))}");

    private static (ApiMessage, string) Shown(ApiMessage message) => (message, message.Words);
}
