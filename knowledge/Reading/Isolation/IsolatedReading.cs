using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TalksBot.Knowledge.Reading.Isolation;

/// <summary>Has a child process read a hostile format, within limits of time, memory and length; it is killed on overrun.</summary>
internal static class IsolatedReading
{
    /// <summary>A child that has written all, or too much, need not be waited for.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(1);

    private const int Megabyte = 1_000_000;

    /// <summary>What a child may write for each character of a body: three bytes of UTF-8, escaped.</summary>
    private const int BytesACharacter = 6;

    /// <exception cref="OperationCanceledException">The child is killed.</exception>
    public static IReadOnlyList<ReadOutcome> Read(string path, TextFormat format, Stream file, ReadOptions known, CancellationToken cancellationToken)
    {
        var limits = known.Reading;
        using var child = Start(format, limits, out var fault);
        if (child is null)
            return [new ReadRefusal(path, RefusalReason.Unreadable, fault)];
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(limits.ReadTimeout);
        using var stopping = deadline.Token.Register(child.Kill);
        child.BeginErrorReadLine(); // the runtime's last words, which nobody reads, must not fill the pipe
        Feed(child, file);
        var written = Written(child, (long)limits.MaxCharacters * BytesACharacter + Megabyte);
        if (!child.WaitForExit(Farewell))
            child.Kill();
        cancellationToken.ThrowIfCancellationRequested();
        if (deadline.IsCancellationRequested)
            return [new ReadRefusal(path, RefusalReason.TooSlow, limits.ReadTimeout.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture))];
        return Outcomes(path, written, known);
    }

    private static Process? Start(TextFormat format, ReadingOptions limits, out string? fault)
    {
        var start = new ProcessStartInfo(limits.Program, [ChildReader.Verb, format.ToString(), ChildLimits.Of(limits).ToString()])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = ((long)limits.ReadMemory * Megabyte).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        try
        {
            fault = null;
            return Process.Start(start);
        }
        catch (Win32Exception e)
        {
            fault = e.Message;
            return null;
        }
    }

    private static void Feed(Process child, Stream file)
    {
        try
        {
            using var input = child.StandardInput.BaseStream;
            file.CopyTo(input);
        }
        catch (IOException)
        {
            // The child ended before it had read all: what it wrote, or did not, says why.
        }
    }

    /// <summary>All that the child wrote; null when that was too much.</summary>
    private static byte[]? Written(Process child, long most)
    {
        using var written = new MemoryStream();
        var part = new byte[81920];
        var output = child.StandardOutput.BaseStream;
        while (output.Read(part) is > 0 and var read)
        {
            if (written.Length + read > most)
                return null;
            written.Write(part, 0, read);
        }

        return written.ToArray();
    }

    private static IReadOnlyList<ReadOutcome> Outcomes(string path, byte[]? written, ReadOptions known)
    {
        if (written is null)
            return [new ReadRefusal(path, RefusalReason.TooLong, $"{known.Reading.MaxCharacters}")];
        ChildAnswer? answer;
        try
        {
            answer = written.Length == 0 ? null : JsonSerializer.Deserialize<ChildAnswer>(written);
        }
        catch (JsonException)
        {
            answer = null;
        }

        return answer switch
        {
            null => [new ReadRefusal(path, RefusalReason.Damaged, "-")], // a stack overflow, or no memory
            { Refused: { } reason } => [new ReadRefusal(path, reason, answer.Detail)],
            _ => [.. answer.Texts.Select(text => new TextRead(path, text.ToRawText(path, known)) { Item = text.Item })],
        };
    }
}
