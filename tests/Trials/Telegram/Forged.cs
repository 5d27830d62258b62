using System.Security.Cryptography;
using System.Text;
using TalksBot.Bot.Access;
using TalksBot.Bot.Conversations;
using TalksBot.BotApi;
using TalksBot.Knowledge;

namespace TalksBot.Trials.Telegram;

/// <summary>More than a hundred forged updates, by somebody who knows the keys, ids and links of others: none reaches another chat, its text, its buttons or its conversation.</summary>
public static class Forged
{
    private const string Keys = "abcdefghijklmnopqrstuvwxyz234567";
    private const string Verbs = "cswmynxorbdqCSWM";

    public static async Task<int> RunAsync()
    {
        await using var server = await BotApiServer.StartAsync(new BotApiOptions { Limits = SendLimits.None });
        using var scene = await ForgedScene.MakeAsync(server);
        var (before, heard) = (Standing(scene), server.Record.Total);
        var forged = await PressesAsync(scene) + Messages(scene) + await LinksAsync(scene) + await ByMemberAsync(scene);
        await server.UpdatesTakenAsync(TimeSpan.FromSeconds(30));
        await server.QuietAsync(TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(60));

        var tell = server.Record.Requests.Where(request => ForgedScene.Secrets.Any(secret => request.Parameters?.Contains(secret, StringComparison.Ordinal) is true)).ToList();
        if (!tell.Exists(request => request.Number <= heard))
            throw new InvalidDataException("What the group was told is not to be seen in what was sent.");
        var told = tell.Where(request => request.Number > heard).ToList();
        var changed = Standing(scene);
        changed.SymmetricExceptWith(before);
        scene.Bot.Kill();
        var kept = Kept(scene).ToList();
        // A press that Telegram never made has no answer there.
        var refused = server.Record.Refusals.Where(request => request.Method != "answerCallbackQuery").ToList();
        foreach (var line in told.Select(request => $"told: {request}").Concat(changed.Select(message => $"changed: {message}")).Concat(kept).Concat(refused.Select(request => $"refused: {request}")))
            Console.Error.WriteLine(line);
        Console.WriteLine($"{forged} forged: {told.Count} told what is another's, {changed.Count} changed another chat, {kept.Count} changed what is kept; {refused.Count} refused");
        return forged >= 100 && told.Count + changed.Count + kept.Count + refused.Count == 0 ? 0 : 1;
    }

    /// <summary>Buttons with keys of others, from his own messages, from inline mode's, and cut short or drawn out; then under messages that he cannot see.</summary>
    private static async Task<int> PressesAsync(ForgedScene scene)
    {
        var (group, home) = (ForgedScene.KeyOf(scene.InGroup), ForgedScene.KeyOf(scene.InPrivate));
        var presses = new List<(ApiMessage, string)>();
        foreach (var verb in Verbs)
        {
            presses.AddRange([(scene.Own, $"{verb}:{group}"), (scene.Own, $"{verb}:{home}"), (scene.Inline, $"{verb}:{group}"), (scene.Inline, $"{verb}:{home}:2")]);
            presses.AddRange([(scene.Own, $"{verb}:{group[..^1]}"), (scene.Own, $"{verb}:{group}a"), (scene.Inline, $"{verb}:{home}:98"), (scene.Own, $"{verb}:{group}:-1")]);
        }

        foreach (var place in Enumerable.Range(0, 3).Select(i => i * 25).Select(start => $"~fr{SourceKey}.1.{start}.40"))
            presses.AddRange("csw".SelectMany(verb => new[] { (scene.Inline, $"{verb}:{group}:{place}"), (scene.Inline, $"{verb}:aaaaaaaaaaaa:{place}") }));
        foreach (var data in (string[])[$"scope:{SourceKey}:1", "forget:yes", "forget:no", "scope:all", "lang:ru", "ask:0", "page:1", ":", "::::", "c", $"z:{group}", new string('c', 64)])
            presses.AddRange([(scene.Own, data), (scene.Inline, data)]);
        await Task.WhenAll(presses.Select(press => scene.Server.AnsweredAsync(scene.Server.PressData(scene.Forger, press.Item1, press.Item2), TimeSpan.FromSeconds(60))));

        string[] there = [$"d:{group}", $"q:{group}", $"y:{home}", $"c:{home}", "forget:yes", "scope:all", "lang:ru", "page:1", $"scope:{SourceKey}:1"];
        foreach (var message in new[] { scene.InGroup, scene.InPrivate, scene.Panel })
            Array.ForEach(there, data => Raw(scene, message, data));
        var unseen = 3 * there.Length;
        for (; unseen < 40; unseen++)
            scene.Server.RawUpdate("callback_query", $$"""{"id":"r{{unseen}}","from":{{From(scene)}},"chat_instance":"1","inline_message_id":"AAAA{{unseen}}","data":"{{Verbs[unseen % Verbs.Length]}}:{{group}}"}""");
        return presses.Count + unseen;
    }

    /// <summary>Messages, edits and choices that name another chat's messages.</summary>
    private static int Messages(ForgedScene scene)
    {
        var (server, home) = (scene.Server, scene.Home(scene.Forger).Id);
        var chat = $$"""{"id":{{home}},"type":"private","first_name":"F"}""";
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var replied = new[] { scene.InGroup, scene.InPrivate }.SelectMany(m => new[]
        {
            $$""" "reply_to_message":{"message_id":{{m.Id}},"date":{{now}},"chat":{"id":{{m.ChatId}},"type":"{{(m.ChatId < 0 ? "supergroup" : "private")}}","title":"x"},"from":{"id":110201543,"is_bot":true,"first_name":"b"} } """,
            $$""" "external_reply":{"origin":{"type":"hidden_user","date":{{now}},"sender_user_name":"x"},"chat":{"id":{{m.ChatId}},"type":"supergroup","title":"x"},"message_id":{{m.Id}}} """,
        }).ToList();
        foreach (var (i, reply) in replied.Index())
            server.RawUpdate("message", $$"""{"message_id":{{9000 + i}},"date":{{now}},"chat":{{chat}},"from":{{From(scene)}},"text":"Et combien en tout ?",{{reply}}}""", home);
        foreach (var message in new[] { scene.InGroup, scene.InPrivate })
        {
            server.RawUpdate("edited_message", $$"""{"message_id":{{message.ReplyToId}},"date":{{now}},"edit_date":{{now}},"chat":{{chat}},"from":{{From(scene)}},"text":"Qui est la passeuse du bac, au juste ?"}""", home);
            server.RawUpdate("chosen_inline_result", $$"""{"result_id":"{{ForgedScene.KeyOf(message)}}","from":{{From(scene)}},"query":"x","inline_message_id":"AAAA{{message.Id}}"}""");
        }

        return replied.Count + 4;
    }

    /// <summary>Links that are guessed, that were used up, and that name the group's text and answer.</summary>
    private static async Task<int> LinksAsync(ForgedScene scene)
    {
        var (random, group) = (new Random(3), ForgedScene.KeyOf(scene.InGroup));
        string[] links =
        [
            "q_{0}", "c_{0}_1", "invite_{0}", "s_{0}", "q_{0}_2", "c_{0}_99", "{0}", "Q_{0}", "q_{0}{0}", "invite_", "c_{0}_-1", $"s_{SourceKey}", $"s_{ForgedScene.SourceId}",
            $"c_{group}_1", $"c_{group}_2", $"q_{group}", scene.Invitation, scene.Invitation[..^1], $"{scene.Invitation}A",
        ];
        string[] said =
        [
            .. links.Select(link => $"/start {link.Replace("{0}", new string(random.GetItems<char>(Keys, 12)), StringComparison.Ordinal)}"),
            "Combien de barriques la cave du phare abrite-t-elle ?", "Que dit la gardienne de la cave du phare ?",
        ];
        // Each by somebody else from outside: to one chat the bot sends no more than a message a second.
        await Task.WhenAll(said.Select((text, i) => scene.SaidAsync(scene.Server.AddUser($"Faussaire {i}", "fr"), text)));
        // One after the other: a query that is followed by the next letter gets no answer.
        foreach (var text in said[^2..])
            await scene.Server.AnsweredAsync(scene.Server.InlineQuery(scene.Forger, text), TimeSpan.FromSeconds(30));
        return said.Length + 2;
    }

    /// <summary>The administrators' buttons, by a member who is none.</summary>
    private static async Task<int> ByMemberAsync(ForgedScene scene)
    {
        var key = ForgedScene.KeyOf(scene.InGroup);
        string[] presses = [$"d:{key}", $"q:{key}", "scope:all", $"scope:{SourceKey}:1", "lang:ru", "forget:yes"];
        foreach (var data in presses)
            await scene.Server.AnsweredAsync(scene.Server.PressData(scene.Member, scene.InGroup, data), TimeSpan.FromSeconds(30));
        return presses.Length;
    }

    private static string SourceKey { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ForgedScene.SourceId)))[..16];

    private static string From(ForgedScene scene) => $$"""{"id":{{scene.Forger.Id}},"is_bot":false,"first_name":"F","language_code":"fr"}""";

    private static void Raw(ForgedScene scene, ApiMessage message, string data) => scene.Server.RawUpdate("callback_query",
        $$"""{"id":"{{Guid.NewGuid():N}}","from":{{From(scene)}},"chat_instance":"1","message":{"message_id":{{message.Id}},"date":{{DateTimeOffset.UtcNow.ToUnixTimeSeconds()}},"chat":{"id":{{message.ChatId}},"type":"{{(message.ChatId < 0 ? "supergroup" : "private")}}","title":"x"},"text":"x"},"data":"{{data}}"}""");

    /// <summary>What the bot's messages in the group and to the victim are.</summary>
    private static HashSet<(long Chat, int Id, int Edits)> Standing(ForgedScene scene) =>
        [.. new[] { scene.Group, scene.Home(scene.Victim) }.SelectMany(chat => scene.Server.MessagesIn(chat).FromBot).Select(m => (m.ChatId, m.Id, m.Edits))];

    /// <summary>What of others' records was changed.</summary>
    private static IEnumerable<string> Kept(ForgedScene scene)
    {
        using var texts = KnowledgeBase.Open(Path.Combine(scene.Folder, "data"), TrialProcess.Opening());
        var kept = new KeptAnswers(texts, new ChatMoves(texts.Store), TimeProvider.System);
        foreach (var key in new[] { scene.InGroup, scene.InPrivate }.Select(ForgedScene.KeyOf))
        {
            if (kept.Find(key) is not { IsOpen: true })
                yield return "an answer is gone";
            if (Feedback.On(texts.Store, key).Count > 0)
                yield return "an answer was judged";
        }

        if (new Maintainers(texts.Store, [], TimeProvider.System).Owners is not [var owner] || owner != scene.Victim.Id)
            yield return "the bot has another owner";
        if (ChatSettings.Of(texts.Store, scene.Group.Id) is { Scope: not null } or { Lang: not null })
            yield return "the group's settings are others";
        if (PersonSettings.Of(texts.Store, scene.Victim.Id) is { Scope: not null } or { Lang: not null })
            yield return "the victim's settings are others";
        if (PersonSettings.Of(texts.Store, scene.Forger.Id).Scope?.Contains(ForgedScene.SourceId) is true)
            yield return "the group's text is in the forger's choice";
    }
}
