using TalksBot.Bot.Access;
using TalksBot.Bot.Telegram.Chats.Digests;
using TalksBot.Bot.Telegram.Chats.Listening;
using TalksBot.Bot.Telegram.Chats.Maintenance;
using TalksBot.Bot.Telegram.Chats.Questions;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Commands;

/// <summary>Each command on one line, and what it does.</summary>
internal sealed class CommandHandling(
    Greeting greeting, StartLinks links, SourcesPanel sources, ScopePanel scope, LanguagePanel language, ForgettingPanel forgetting, ModelSwitch model, DigestCommand digest, MaintainerCommands maintenance, BotFacts facts,
    ChatLanguage languages, FairUse fairUse)
{
    public async Task<Reaction> RunAsync(Said.Command command, Message message, Place place, CancellationToken cancel)
    {
        if (maintenance.IsForAnother(command, place))
            return Reaction.None;
        var words = languages.Words(place);
        if (fairUse.Ask(place.Person, place.Chat, StaleQuestions.AskedAt(message)) is not FairUseVerdict.Fair and var verdict)
            return verdict == FairUseVerdict.TooMany ? Reaction.Of(Replies.Say(place, words.TooManyQuestions, message.Id)) : Reaction.None;
        if (await maintenance.RunAsync(command, message, place, cancel).ConfigureAwait(false) is { } done)
            return done;
        return command.Name switch
        {
            BotCommands.Start when place.IsPrivate && command.Argument.Length > 0 => await links.OpenAsync(command.Argument, place, cancel).ConfigureAwait(false),
            BotCommands.Start when place.IsPrivate => await greeting.GreetAsync(place, cancel).ConfigureAwait(false),
            BotCommands.Start when command.Argument.Length > 0 => Reaction.None, // the link that adds the bot to a group, which greets already
            BotCommands.Start or BotCommands.Help => Reply(place.IsPrivate ? words.Help + maintenance.Help(place, words.Lang) : words.HelpInGroup(facts.Username)),
            BotCommands.Sources => Reaction.Of(sources.Show(place, message.Id)),
            BotCommands.Scope => await scope.OpenAsync(place, message.Id, cancel).ConfigureAwait(false),
            BotCommands.Language => await language.OpenAsync(place, message.Id, cancel).ConfigureAwait(false),
            BotCommands.About => Reply(words.About(facts.Username, facts.Version)),
            BotCommands.Privacy => Reply(facts.Privacy(words)),
            BotCommands.Forget => Reaction.Of(forgetting.Open(place, message.Id)),
            BotCommands.Model => await model.SwitchAsync(command.Argument, place, message.Id, cancel).ConfigureAwait(false),
            BotCommands.Digest => await digest.OpenAsync(place, message.Id, cancel).ConfigureAwait(false),
            _ => Reply(words.UnknownCommand),
        };

        Reaction Reply(string text) => Reaction.Of(Replies.Say(place, text, message.Id));
    }
}
