using System.Text;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Cli.Questions;

/// <summary>A result file that appears whole or not at all: written beside its place, then renamed. Without a path: standard output.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string? _path;
    private readonly string? _partial;
    private readonly TextWriter _writer;
    private readonly RefusalWords _words;

    private OutputFile(string? path, string? partial, TextWriter writer, RefusalWords words) =>
        (_path, _partial, _writer, _words) = (path, partial, writer, words);

    /// <exception cref="RefusalException">Nothing can be written there.</exception>
    public static OutputFile Open(string? path, Terminal terminal, RefusalWords words)
    {
        if (path is null or "-")
            return new OutputFile(null, null, terminal.Out, words);
        var partial = $"{path}.{Environment.ProcessId}.partial";
        try
        {
            if (Directory.Exists(path))
                throw new IOException("a folder has this name");
            var writer = new StreamWriter(partial, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);
            return new OutputFile(path, partial, writer, words);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusalException(words.OutputNotWritable(path), inner: e);
        }
    }

    public void WriteLine(string line)
    {
        try
        {
            _writer.WriteLine(line);
        }
        catch (IOException e)
        {
            throw new RefusalException(_words.OutputNotWritable(_path), inner: e);
        }
    }

    /// <summary>Puts the finished file in its place.</summary>
    public void Complete()
    {
        try
        {
            _writer.Flush();
            if (_path is null || _partial is null)
                return;
            _writer.Dispose();
            File.Move(_partial, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RefusalException(_words.OutputNotWritable(_path), inner: e);
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
}
