using System.CommandLine;
using System.Globalization;
using TalksBot.Bot.Cli.Json;
using TalksBot.Bot.Sources;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Similarity;

namespace TalksBot.Bot.Cli;

/// <summary><c>sources like PATH… [--json]</c>: which sources a text that may be added is like. Nothing is changed.</summary>
internal static class SourcesLike
{
    public static Command Command(CommandContext context)
    {
        var paths = new Argument<string[]>("PATH") { Description = context.Help.PathsArgument, Arity = ArgumentArity.OneOrMore };
        var json = new Option<bool>("--json") { Description = context.Help.JsonOption };
        var command = new Command("like", context.Help.SourcesLikeVerb) { paths, json };
        command.SetAction(async (parse, cancel) =>
        {
            var code = ExitCode.Done;
            using var knowledge = context.OpenTexts(parse, Beginning.Nothing);
            foreach (var outcome in await context.Files.TextsAsync(parse.GetRequiredValue(paths), ReadOptions.None, cancel).ConfigureAwait(false))
            {
                if (outcome is ReadRefusal refusal)
                    code = context.Terminal.Refuse(ReadRefusals.Line(refusal, context.Refusals));
                else if (outcome is TextRead { Text: var text })
                    Show(text.Id, knowledge.Like(text), parse.GetValue(json), context);
            }

            return code;
        });
        return command;
    }

    private static void Show(string id, IReadOnlyList<Likeness> like, bool json, CommandContext context)
    {
        var output = context.Terminal.Out;
        if (json)
            output.WriteLine(CliJson.Line(LikenessJson.Of(id, like)));
        else if (like.Count == 0)
            output.WriteLine(Printable.Line(context.Says.LikeNothing(id)));
        else
            foreach (var one in like)
                output.WriteLine(Printable.Line(Line(id, one, context.Says)));
    }

    private static string Line(string id, Likeness like, ConsoleWords words)
    {
        var percent = Math.Floor(like.Similarity * 100).ToString(CultureInfo.InvariantCulture);
        return like.Kind switch
        {
            LikenessKind.Same => words.LikeSame(id, like.Id, percent),
            LikenessKind.NewVersion => words.LikeNewVersion(id, like.Id, percent),
            _ => words.LikeNearDuplicate(id, like.Id, percent),
        };
    }
}
