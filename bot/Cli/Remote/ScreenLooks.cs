using Spectre.Console;

namespace TalksBot.Bot.Cli.Remote;

/// <summary>What a screen can show: told to the process that draws for it.</summary>
/// <param name="Width">In columns.</param>
internal sealed record ScreenLooks(bool Ansi, bool Links, bool Unicode, ColorSystem Colors, int Width)
{
    private const int Narrowest = 20, Widest = 1000;

    public static ScreenLooks Of(IAnsiConsole console) => new(
        console.Profile.Capabilities.Ansi, console.Profile.Capabilities.Links, console.Profile.Capabilities.Unicode, console.Profile.Capabilities.ColorSystem, console.Profile.Width);

    public IAnsiConsole Console(TextWriter output)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output), Interactive = InteractionSupport.No });
        (console.Profile.Capabilities.Ansi, console.Profile.Capabilities.Links, console.Profile.Capabilities.Unicode, console.Profile.Capabilities.ColorSystem) = (Ansi, Links, Unicode, Colors);
        console.Profile.Width = Math.Clamp(Width, Narrowest, Widest);
        return console;
    }
}
