using System.CommandLine;

namespace TalksBot.Bot.Cli;

/// <summary><c>digest</c>: what the chats are posted.</summary>
internal static class DigestVerb
{
    public static Command Command(CommandContext context) => new("digest", context.Help.DigestVerb)
    {
        DigestPreviewVerb.Command(context),
        DigestSendVerb.Command(context),
        DigestPlanVerb.Command(context),
    };
}
