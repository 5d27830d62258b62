using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Options;
using TalksBot.Bot.Telegram;
using TalksBot.Bot.Telegram.Inbox;
using TalksBot.Bot.Telegram.Outbox;
using TalksBot.Bot.Words;
using TalksBot.Knowledge;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary><c>doctor</c>: one line a check, good, to know, or to mend. Exit 1 when something is to mend.</summary>
internal static class DoctorVerb
{
    /// <summary>An index being rebuilt beside a store of the size that is usual here, and a backup, need about this much.</summary>
    private const long LowDiskBytes = 200_000_000;

    private const long Megabyte = 1_000_000;
    private static readonly TimeSpan ModelPatience = TimeSpan.FromSeconds(5);

    public static Command Command(CommandContext context)
    {
        var command = new Command("doctor", context.Help.DoctorVerb);
        command.SetAction(async (parse, cancel) =>
        {
            var checks = await RunAsync(context, parse, cancel).ConfigureAwait(false);
            foreach (var (state, name, finding) in checks)
            {
                var word = state switch { Finding.Good => context.Says.DoctorOk, Finding.Note => context.Says.DoctorNote, _ => context.Says.DoctorWrong };
                context.Terminal.Out.WriteLine(Printable.Line($"{word}\t{name}\t{finding}"));
            }

            var wrong = checks.Where(c => c.State == Finding.Wrong).ToList();
            return wrong.Count == 0
                ? ExitCode.Done
                : context.Terminal.Refuse(context.Says.DoctorSum(string.Join(", ", wrong.Select(c => c.Name))));
        });
        return command;
    }

    private static async Task<List<Check>> RunAsync(CommandContext context, ParseResult parse, CancellationToken cancel)
    {
        var says = context.Says;
        var checks = new List<Check> { new(Finding.Good, says.CheckVersion, Version()) };
        Settings settings;
        try
        {
            settings = context.Settings(parse);
        }
        catch (Exception e) when (e is RefusalException or OptionsValidationException)
        {
            var line = e is OptionsValidationException invalid ? invalid.Failures.First() : e.Message;
            checks.Add(new Check(Finding.Wrong, says.CheckSettings, line));
            return checks;
        }

        checks.Add(new Check(Finding.Good, says.CheckSettings, Path.GetFullPath(settings.DataPath)));
        checks.Add(new Check(Finding.Good, says.CheckTelegram, TelegramOptionsReading.HasToken(settings.Configuration)
            ? says.DoctorTelegramOn(settings.Configuration["Telegram:Mode"] ?? "polling")
            : says.DoctorTelegramOff));
        CheckStore(checks, context, parse, settings);
        checks.Add(await CheckModelAsync(settings, says, cancel).ConfigureAwait(false));
        if (!context.IsForAnother)
            checks.Add(new Check(Finding.Good, says.CheckTerminal, says.DoctorTerminal(Console.OutputEncoding.WebName, says.Culture.Name)));
        return checks;
    }

    private static void CheckStore(List<Check> checks, CommandContext context, ParseResult parse, Settings settings)
    {
        var says = context.Says;
        var folder = new DataFolder(settings.DataPath);
        if (!Path.Exists(folder.Path) && !File.Exists(Path.GetDirectoryName(folder.Path)))
        {
            checks.Add(new Check(Finding.Note, says.CheckFolder, says.DoctorFolderNew(folder.Path)));
            return;
        }

        try
        {
            using var knowledge = context.OpenTexts(parse, settings, Beginning.Nothing);
            var health = knowledge.Check();
            checks.Add(FolderRights(folder.Path, says));
            checks.Add(new Check(Finding.Good, says.CheckStore, says.DoctorStore(health.Sources, health.Schema, health.Generation)));
            checks.Add(health.IndexInStep
                ? new Check(Finding.Good, says.CheckIndex, says.DoctorIndexInStep)
                : new Check(Finding.Wrong, says.CheckIndex, says.DoctorIndexBehind(folder.IndexFolder)));
            checks.AddRange(Messages(knowledge.Store, context.Time, says));
            checks.AddRange(WatchChecks.Of(knowledge.Store, settings.Watch, says.Lang));
            var free = (health.FreeBytes / Megabyte).ToString(CultureInfo.InvariantCulture);
            checks.Add(health.FreeBytes >= LowDiskBytes
                ? new Check(Finding.Good, says.CheckDisk, says.DoctorDisk(free))
                : new Check(Finding.Wrong, says.CheckDisk, says.DoctorDiskLow(free)));
        }
        catch (StoreException fault) when (fault.Problem != StoreProblem.InUse || context.IsForAnother) // who holds the folder can tell more
        {
            checks.Add(new Check(Finding.Wrong, says.CheckStore, StoreRefusals.Line(fault, context.Refusals)));
        }
    }

    /// <summary>What did not come in or go out on Telegram: to know, for nobody can mend it afterwards.</summary>
    private static IEnumerable<Check> Messages(TalksStore store, TimeProvider time, ConsoleWords says)
    {
        var aside = new UpdateInbox(store, time).SetAside();
        if (aside.Count > 0)
            yield return new Check(Finding.Note, says.CheckTelegram, says.DoctorSetAside(aside.Count, string.Join(", ", aside.Select(update => update.Fault).Distinct())));
        var (refused, unknown) = (store.Count(OutboxRow.Rows, row => row.State == OutboxState.Refused), store.Count(OutboxRow.Rows, row => row.State == OutboxState.Unknown));
        if (refused + unknown > 0)
            yield return new Check(Finding.Note, says.CheckTelegram, says.DoctorUnsent(refused, unknown));
    }

    private static Check FolderRights(string path, ConsoleWords says)
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0
            ? new Check(Finding.Note, says.CheckFolder, says.DoctorFolderOpen(path))
            : new Check(Finding.Good, says.CheckFolder, path);
    }

    private static async Task<Check> CheckModelAsync(Settings settings, ConsoleWords says, CancellationToken cancel)
    {
        var (endpoint, model) = (settings.Configuration["Llm:Endpoint"], settings.Configuration["Llm:Model"]);
        if (string.IsNullOrWhiteSpace(endpoint) || !Uri.TryCreate(endpoint.Trim(), UriKind.Absolute, out var address))
            return new Check(Finding.Note, says.CheckModel, says.DoctorNoModel);
        var host = address.GetLeftPart(UriPartial.Authority);
        using var client = new HttpClient { Timeout = ModelPatience };
        try
        {
            // Any reply will do: whether the key and the model are right shows at the first question.
            using var reply = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
            return new Check(Finding.Good, says.CheckModel, says.DoctorModel(model, host));
        }
        catch (Exception e) when (e is HttpRequestException || e is OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return new Check(Finding.Wrong, says.CheckModel, says.DoctorModelSilent(host));
        }
    }

    private static string Version() =>
        typeof(DoctorVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "?";
}
