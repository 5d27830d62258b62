using System.Text;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Cli.Questions;

/// <summary>Opens a file of questions, in whatever encoding it says it has.</summary>
internal static class QuestionOpening
{
    /// <summary>Questions of this size are no questions: 100 MB.</summary>
    private const long SizeLimit = 100_000_000;

    /// <exception cref="RefusalException">It cannot be read.</exception>
    public static TextReader Open(string path, RefusalWords words)
    {
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
}
