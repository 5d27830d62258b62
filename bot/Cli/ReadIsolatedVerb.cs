using System.CommandLine;
using TalksBot.Knowledge.Reading.Isolation;

namespace TalksBot.Bot.Cli;

/// <summary><c>read-isolated FORMAT LIMITS</c>: what reading starts as a child process for formats whose readers a hostile file may bring down. Not for people.</summary>
internal static class ReadIsolatedVerb
{
    public static Command Command(CommandContext context)
    {
        var format = new Argument<string>("FORMAT");
        var limits = new Argument<string>("LIMITS");
        var command = new Command(ChildReader.Verb, context.Help.ReadIsolatedVerb) { format, limits };
        command.Hidden = true;
        command.SetAction(parse =>
        {
            using var input = Console.OpenStandardInput();
            using var output = Console.OpenStandardOutput();
            return ChildReader.Run(parse.GetRequiredValue(format), parse.GetRequiredValue(limits), input, output);
        });
        return command;
    }
}
