using System.CommandLine;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources add | list | show | remove | export</c>.</summary>
internal static class SourcesVerb
{
    public static Command Command(CommandContext context) => new("sources", context.Help.SourcesVerb)
    {
        SourcesAdd.Command(context),
        SourcesList.Command(context),
        SourcesShow.Command(context),
        SourcesRemove.Command(context),
        SourcesExport.Command(context),
    };
}
