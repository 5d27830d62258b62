using Spectre.Console;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Import;

namespace TalksBot.Bot.Cli.Display;

/// <summary>A bar on standard error, for imports that take longer than a second, when a person watches.</summary>
internal static class ImportProgressBar
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    public static async Task<ImportReport> RunAsync(
        Terminal terminal, ConsoleWords words, Func<int> count, Func<IProgress<ImportProgress>?, ImportReport> import)
    {
        if (!terminal.WarnsPeople)
            return import(null);
        var state = new Latest();
        var work = Task.Run(() => import(state));
        await ShowAsync(work, words, count, () => state.Done).ConfigureAwait(false);
        return await work.ConfigureAwait(false);
    }

    /// <summary>Shows how far some work has come, until it ends; nothing for what is over at once.</summary>
    public static async Task ShowAsync(Task work, ConsoleWords words, Func<int> count, Func<int> done)
    {
        if (await Task.WhenAny(work, Task.Delay(Patience)).ConfigureAwait(false) == work)
            return;
        await Terminal.DrawProgress().Progress().AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask(words.Importing, maxValue: Math.Max(1, count()));
            while (await Task.WhenAny(work, Task.Delay(Step)).ConfigureAwait(false) != work)
                bar.Value = done();
        }).ConfigureAwait(false);
    }

    private sealed class Latest : IProgress<ImportProgress>
    {
        private int _done;

        public int Done => Volatile.Read(ref _done);

        public void Report(ImportProgress value) => Volatile.Write(ref _done, value.Done);
    }
}
