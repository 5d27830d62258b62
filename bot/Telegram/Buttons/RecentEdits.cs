using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using TalksBot.Bot.Telegram.Outbox;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace TalksBot.Bot.Telegram.Buttons;

/// <summary>Knows an edit that would change nothing, which Telegram refuses: the message looks so already, or was made to a moment ago by somebody as quick.</summary>
internal sealed class RecentEdits(TimeProvider time)
{
    private const int MostRemembered = 1000;

    // A press comes with the message as the presser saw it; what he did not see yet is younger than this.
    private static readonly TimeSpan Remember = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<string, (string Edit, DateTimeOffset When)> _last = [];

    public bool IsNew(CallbackQuery query, OutgoingMessage edit)
    {
        var (place, body, now) = (PlaceOf(edit), MessageOutbox.Write(edit with { Person = 0 }), time.GetUtcNow());
        // What was made of it a moment ago tells more than what the presser saw.
        if (_last.TryGetValue(place, out var last) && now - last.When < Remember ? last.Edit == body : LooksSo(query.Message, edit))
            return false;
        if (_last.Count >= MostRemembered)
            _last.Clear();
        _last[place] = (body, now);
        return true;
    }

    private static bool LooksSo(Message? shown, OutgoingMessage edit) =>
        shown is not null && edit.Rich is null && (edit.Text is null ? shown.ReplyMarkup is not null : edit.Text.Text == shown.Text) && Write(edit.Keyboard) == Write(shown.ReplyMarkup);

    private static string PlaceOf(OutgoingMessage edit) => edit.EditInline ?? string.Create(CultureInfo.InvariantCulture, $"{edit.Chat}:{edit.Edit}");

    private static string Write(InlineKeyboardMarkup? keyboard) => JsonSerializer.Serialize(keyboard, JsonBotAPI.Options);
}
