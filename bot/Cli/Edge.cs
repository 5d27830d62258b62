using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli;

/// <summary>The last edge of the process: whatever was thrown becomes one line and an exit code, never a stack trace on a screen.</summary>
internal static class Edge
{
    public static async Task<int> GuardAsync(CommandContext context, Func<Task<int>> run)
    {
        var terminal = context.Terminal;
        try
        {
            var code = await run().ConfigureAwait(false);
            await terminal.Out.FlushAsync().ConfigureAwait(false);
            return code;
        }
        catch (RefusalException refusal)
        {
            terminal.Warn(refusal.Message);
            return refusal.ExitCode;
        }
        catch (StoreException fault)
        {
            return terminal.Refuse(StoreRefusals.Line(fault, context.Refusals));
        }
        catch (OptionsValidationException invalid)
        {
            return terminal.Refuse(invalid.Failures.First());
        }
        catch (StandardOutputException)
        {
            return terminal.Refuse(context.Refusals.StandardOutputNotWritable);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
        catch (Exception unexpected)
        {
            return terminal.Refuse(context.Refusals.Unexpected(unexpected.GetType().Name, Record(unexpected, context.Time)));
        }
    }

    /// <summary>Writes types and stack, but no message: a message may hold a user's words.</summary>
    private static string Record(Exception exception, TimeProvider time)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"talksbot-{time.GetUtcNow():yyyyMMdd'T'HHmmss}-{Environment.ProcessId}.log");
        var path = Path.Combine(Path.GetTempPath(), name);
        var log = new StringBuilder();
        for (var e = exception; e is not null; e = e.InnerException)
            log.Append(CultureInfo.InvariantCulture, $"{e.GetType().FullName} (0x{e.HResult:X8})\n{e.StackTrace}\n\n");
        try
        {
            File.WriteAllText(path, log.ToString());
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "-";
        }
    }
}
