using System.Text;
using TalksBot.Bot.Words;
using TalksBot.Knowledge.Store;

namespace TalksBot.Bot.Cli.Questions;

/// <summary>
/// A result file that appears whole or not at all: written beside its place, then renamed. Devices and pipes are written to as they are; without
/// a path, standard output.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string? _path;
    private readonly string? _partial;
    private readonly TextWriter _writer;
    private readonly RefusalWords _words;

    private OutputFile(string? path, string? partial, TextWriter writer, RefusalWords words) =>
        (_path, _partial, _writer, _words) = (path, partial, writer, words);

    /// <exception cref="RefusalException">Nothing can be written there.</exception>
    public static OutputFile Open(string? path, Terminal terminal, RefusalWords words)
    {
        if (path is null or "-" or "/dev/stdout")
            return new OutputFile(null, null, terminal.Out, words);
        try
        {
            if (Directory.Exists(path))
                throw new IOException("a folder has this name");
            if (Unrenamable(path) is { } direct)
                return new OutputFile(path, null, new StreamWriter(direct, Utf8), words);
            var place = new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;
            var partial = $"{place}.{Environment.ProcessId}.partial";
            return new OutputFile(place, partial, new StreamWriter(partial, append: false, Utf8, 1 << 16), words);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Refusal(e, path, words);
        }
    }

    /// <summary>A file that another process writes; flushing it puts it in its place.</summary>
    public static OutputFile Of(TextWriter elsewhere, RefusalWords words) => new(null, null, elsewhere, words);

    public void WriteLine(string line)
    {
        try
        {
            _writer.WriteLine(line);
        }
        catch (IOException e)
        {
            throw Refusal(e, _path ?? "-", _words);
        }
    }

    /// <summary>Puts the finished file in its place.</summary>
    public void Complete()
    {
        try
        {
            _writer.Flush();
            if (_path is null)
                return;
            _writer.Dispose();
            if (_partial is not null)
                File.Move(_partial, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal(e, _path ?? "-", _words);
        }
    }

    public void Dispose()
    {
        if (_partial is null || !File.Exists(_partial))
            return;
        try
        {
            _writer.Dispose();
        }
        finally
        {
            File.Delete(_partial);
        }
    }

    /// <summary>A device or a pipe, opened: a file renamed onto it would take its place.</summary>
    private static FileStream? Unrenamable(string path)
    {
        if (!File.Exists(path))
            return null;
        var there = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (!there.CanSeek || Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            return there;
        there.Dispose();
        return null;
    }

    private static RefusalException Refusal(Exception fault, string path, RefusalWords words) =>
        new(DiskFaults.IsFull(fault) ? words.StoreDiskFull(path) : words.OutputNotWritable(path), inner: fault);
}
