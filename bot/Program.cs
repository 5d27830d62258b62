using System.Globalization;
using TalksBot.Bot.Cli;
using TalksBot.Bot.Words;

// Settings: appsettings.json, user secrets, environment (Settings.cs). Verbs: CommandLine.cs, one file each in Cli/.
// No verb: a chat in the terminal (ChatVerb.cs). Whatever goes wrong ends in Edge.cs, as one line and an exit code.
CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(WordList.Nearest(CultureInfo.CurrentUICulture.Name));
using var terminal = Terminal.OfProcess();
using var interruption = new Interruption();
var code = await CommandLine.RunAsync(args, new CommandContext(terminal, TimeProvider.System), interruption.Token);
return code == ExitCode.Interrupted ? interruption.ExitCode : code;
