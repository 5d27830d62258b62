using System.CommandLine;
using System.CommandLine.Parsing;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>The verbs that the running bot carries out for another process; a restore wants it stopped.</summary>
internal static class RemoteVerbs
{
    private static readonly HashSet<string> Names = ["ask", "search", "sources", "eval", "backup", "gaps", "stats", "audit", "invite", "dismiss", "maintainers", "block", "unblock", "doctor", "digest"];

    public static bool MayGo(ParseResult parse)
    {
        var verb = "";
        for (SymbolResult? at = parse.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
            verb = command.Command.Name;
        return Names.Contains(verb);
    }
}
