using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Buttons;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance.Shelf;
using TalksBot.Bot.Words;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>What those who look after the texts may do in private: each command, and each kind of their buttons, on one line. For everybody else there are none.</summary>
internal sealed class MaintainerCommands(
    Maintainers maintainers, SourceListPanel list, SourcePresses sources, TagPanel tags, GapsPanel gaps, StatisticsPanel statistics, CheckPanel checks, HistoryPanel history, NoteWriting notes,
    SourceMending mending, SourceTagging tagging, SourceTalk talk, AwaitedMessages awaited, MaintainerMenus menus)
{
    public const string Gaps = "gaps", Stats = "stats", Check = "check", History = "history";

    /// <summary>In the order of the menu.</summary>
    public static IReadOnlyList<string> Names { get; } = [BotCommands.Add, Gaps, Stats, Check, History];

    private static readonly string[] Verbs = [Gaps, Stats, History, ShelfData.SourceVerb, ShelfData.TagVerb];

    /// <summary>Whether a button is one of theirs.</summary>
    public static bool IsOne(string data) => Verbs.Any(verb => data.StartsWith($"{verb}:", StringComparison.Ordinal));

    public bool MayUse(Place place) => place.IsPrivate && place.Person != 0 && maintainers.RoleOf(place.Person) is not null;

    /// <summary>Whether a command of a group that names no bot is one of theirs, and given by somebody else.</summary>
    public bool IsForAnother(Said.Command command, Place place) => command is { Name: BotCommands.Add, IsNamed: false } && maintainers.RoleOf(place.Person) is null;

    /// <summary>What /help says of them to whom they are for; empty for everybody else.</summary>
    public string Help(Place place, string lang) => MayUse(place) ? string.Concat(["\n", .. Names.Select(name => $"\n/{name} – {MenuWords.In(lang).Of(name)}")]) : "";

    /// <summary>Null when it is no command of theirs, or the place or the person is none for it: then it does not exist.</summary>
    public async Task<Reaction?> RunAsync(Said.Command command, Message message, Place place, CancellationToken cancel)
    {
        if (command.Name == BotCommands.Add)
            return await talk.AddAsync(command.Argument, message, place, cancel).ConfigureAwait(false); // of a group's message, too
        if ((!Names.Contains(command.Name) && command.Name != BotCommands.Sources) || !MayUse(place))
            return null;
        return command.Name switch
        {
            BotCommands.Sources => list.Open(place, command.Argument), // everybody has this command; they have more of it
            Gaps => gaps.Open(place),
            Stats => statistics.Show(place),
            Check => await checks.RunAsync(message, place, cancel).ConfigureAwait(false),
            _ => history.Open(place),
        };
    }

    /// <summary>After the reaction (which may be an appointment), whoever may use them sees them in his menu, and nobody else.</summary>
    public void ShowInMenu(Place place, Reaction after)
    {
        if (place.IsPrivate && place.Person != 0)
            after.Then(cancel => menus.ShowAsync(place.Person, cancel));
    }

    /// <summary>A message that is something else than a question: what was asked for, or a file of expected answers. Null for all others, and for a text, which goes its own way.</summary>
    public async Task<Reaction?> TakeAsync(Said said, Message message, Place place, CancellationToken cancel) => said switch
    {
        _ when !MayUse(place) => null,
        Said.Question { IsPassedOn: false } question when message.Text is not null && awaited.Of(place.Person) is { } asked => Take(asked, question.Text, message, place, cancel),
        Said.Thing when message.Document is not null => await checks.TakeAsync(message, place, cancel).ConfigureAwait(false),
        _ => null,
    };

    private Reaction? Take(AwaitedMessage asked, string text, Message message, Place place, CancellationToken cancel) => asked.Kind switch
    {
        AwaitedKind.DraftMend => talk.Mend(asked, text, place, cancel),
        AwaitedKind.Note => notes.Take(asked, text, message, place),
        AwaitedKind.Mend => mending.Take(asked, text, place),
        AwaitedKind.Tags => tagging.Take(asked, text, place),
        _ => null,
    };

    /// <summary>Null when the button does not exist for who pressed it.</summary>
    public PressOutcome? Pressed(string data, Place place, int panel)
    {
        if (!MayUse(place))
            return null;
        var (verb, what) = (data[..data.IndexOf(':', StringComparison.Ordinal)], data[(data.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        return verb switch
        {
            ShelfData.SourceVerb => sources.Pressed(place, panel, what),
            ShelfData.TagVerb => tags.Pressed(place, panel, what),
            Gaps => gaps.Pressed(place, panel, what),
            Stats => statistics.Pressed(place, what),
            History => history.Pressed(place, panel, what),
            _ => null,
        };
    }
}
