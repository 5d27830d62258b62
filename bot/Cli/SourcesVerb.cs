using System.CommandLine;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources add | list | show | like | mend | tag | retire | restore | undo | history | remove | export</c>.</summary>
internal static class SourcesVerb
{
    public static Command Command(CommandContext context) => new("sources", context.Help.SourcesVerb)
    {
        SourcesAdd.Command(context),
        SourcesList.Command(context),
        SourcesShow.Command(context),
        SourcesLike.Command(context),
        SourcesMend.Command(context),
        SourcesTag.Command(context),
        SourcesRetire.Command(context),
        SourcesRestore.Command(context),
        SourcesUndo.Command(context),
        SourcesHistory.Command(context),
        SourcesRemove.Command(context),
        SourcesExport.Command(context),
    };
}
