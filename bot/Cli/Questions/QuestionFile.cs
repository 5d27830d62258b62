using System.Runtime.CompilerServices;
using System.Text;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Cli.Questions;

/// <summary>Reads a line of a file of questions.</summary>
/// <param name="missing">When the result is null: the field that is missing or of the wrong form; null if the line is no JSON object.</param>
internal delegate T? LineReader<out T>(string line, out string? missing)
    where T : class;

/// <summary>A file of questions, line by line. A bad line is named on standard error and left out; the others are handed on.</summary>
/// <param name="path">"-" for standard input.</param>
/// <param name="read">Reads one line; see <see cref="QuestionLine.Read(string, out string?)"/>.</param>
internal sealed class QuestionFile<T>(string path, LineReader<T> read, Terminal terminal, RefusalWords words)
    where T : class
{
    /// <summary>Questions of this size are no questions: 100 MB.</summary>
    private const long SizeLimit = 100_000_000;

    private int _line;

    /// <summary>How many lines were named so far.</summary>
    public int Faults { get; private set; }

    /// <summary>Names the line that is being done.</summary>
    public void Fault(string what)
    {
        Faults++;
        terminal.Warn(words.BadLine(path, _line, what));
    }

    /// <summary>The lines that hold a question.</summary>
    /// <exception cref="RefusalException">The file cannot be read, or holds no line at all.</exception>
    public async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = Open();
        var any = false;
        while (await NextAsync(reader, cancel).ConfigureAwait(false) is { } line)
        {
            _line++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            any = true;
            if (read(line, out var missing) is { } question)
                yield return question;
            else
                Fault(missing is null ? words.LineNotJson : words.LineLacks(missing));
        }

        if (!any)
            throw new RefusalException(words.NoQuestions(path));
    }

    private TextReader Open()
    {
        if (path == "-")
            return terminal.In;
        if (Directory.Exists(path))
            throw new RefusalException(words.FileNotReadable(path));
        try
        {
            var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);
            // a pipe ("<(…)" of a shell, /dev/stdin) has neither a length nor a beginning to go back to
            if (!file.CanSeek || (file.Length <= SizeLimit && !IsBinary(file)))
                return new StreamReader(file, Encoding.UTF8);
            file.Dispose();
            if (new FileInfo(path).Length <= SizeLimit)
                throw new RefusalException(words.FileBinary(path));
            throw new RefusalException(words.FileTooLarge(path, new FileInfo(path).Length / 1_000_000, SizeLimit / 1_000_000));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RefusalException(words.NoSuchFile(path), inner: e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException)
        {
            throw new RefusalException(words.FileNotAllowed(path), inner: e);
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException)
        {
            throw new RefusalException(words.FileNotReadable(path), inner: e);
        }
    }

    /// <summary>A zero byte near the beginning, and no UTF-16, which has them in every Latin letter.</summary>
    private static bool IsBinary(FileStream file)
    {
        Span<byte> head = stackalloc byte[4096];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        file.Position = 0;
        return head.Contains((byte)0) && !head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) && !head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
    }

    private async ValueTask<string?> NextAsync(TextReader reader, CancellationToken cancel)
    {
        try
        {
            // a read of a terminal or a pipe goes on until something comes: it is left behind
            return await reader.ReadLineAsync(cancel).AsTask().WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (IOException e)
        {
            throw new RefusalException(words.FileNotReadable(path), inner: e);
        }
    }
}
