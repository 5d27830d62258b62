using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Access;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary><c>block ID</c> and <c>unblock ID</c>: a person, or a group or channel, whose ids are negative.</summary>
internal static class BlockVerb
{
    public static Command Block(CommandContext context) => Command(context, "block", context.Help.BlockVerb, (blocks, tx, id) =>
        id > 0 ? blocks.BlockPerson(tx, id, AuditEntry.CommandLine) : blocks.BlockChat(tx, id, AuditEntry.CommandLine), context.Says.PersonBlocked, context.Says.ChatBlocked);

    public static Command Unblock(CommandContext context) => Command(context, "unblock", context.Help.UnblockVerb, (blocks, tx, id) =>
        id > 0 ? blocks.UnblockPerson(tx, id, AuditEntry.CommandLine) : blocks.UnblockChat(tx, id, AuditEntry.CommandLine), context.Says.PersonUnblocked, context.Says.ChatUnblocked);

    private static Command Command(
        CommandContext context, string name, string help, Func<BlockList, StoreWriter, long, bool> change, Func<object?, string> ofPerson, Func<object?, string> ofChat)
    {
        var argument = new Argument<long>("ID") { Description = context.Help.PersonOrChatArgument };
        var command = new Command(name, help) { argument };
        command.SetAction(parse =>
        {
            var id = parse.GetRequiredValue(argument);
            var shown = id.ToString(CultureInfo.InvariantCulture);
            if (id == 0)
                throw new RefusalException(context.Refusals.SeeHelp(context.Refusals.BadValue($"{name} {shown}")), ExitCode.Usage);
            using var texts = context.OpenTexts(parse, Beginning.Nothing);
            var blocks = new BlockList(texts.Store, context.Time);
            var isNew = texts.Store.Write(tx => change(blocks, tx, id));
            context.Terminal.Out.WriteLine(isNew ? (id > 0 ? ofPerson : ofChat)(shown) : context.Says.MendedAlready(shown));
            return ExitCode.Done;
        });
        return command;
    }
}
