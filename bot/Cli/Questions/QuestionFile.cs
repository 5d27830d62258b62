using System.Runtime.CompilerServices;
using TalksBot.Bot.Insight.Checks;
using TalksBot.Bot.Words;

namespace TalksBot.Bot.Cli.Questions;

/// <summary>Reads a line of a file of questions.</summary>
/// <param name="missing">When the result is null: the field that is missing or of the wrong form; null if the line is no JSON object.</param>
internal delegate T? LineReader<out T>(string line, out string? missing)
    where T : class;

/// <summary>A file of questions, line by line. A bad line is named on standard error and left out; the others are handed on.</summary>
/// <param name="path">"-" for standard input.</param>
/// <param name="read">Reads one line; see <see cref="QuestionLine.Read(string, out string?)"/>.</param>
internal sealed class QuestionFile<T>(string path, LineReader<T> read, CommandContext context)
    where T : class
{
    private readonly RefusalWords _words = context.Refusals;

    private int _line;

    /// <summary>How many lines were named so far.</summary>
    public int Faults { get; private set; }

    /// <summary>Names the line that is being done.</summary>
    public void Fault(string what)
    {
        Faults++;
        context.Terminal.Warn(_words.BadLine(path, _line, what));
    }

    /// <summary>The lines that hold a question.</summary>
    /// <exception cref="RefusalException">The file cannot be read, or holds no line at all.</exception>
    public async IAsyncEnumerable<T> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var reader = path == "-" ? context.Terminal.In : context.Files.Questions(path);
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
                Fault(missing is null ? _words.LineNotJson : _words.LineLacks(missing));
        }

        if (!any)
            throw new RefusalException(_words.NoQuestions(path));
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
            throw new RefusalException(_words.FileNotReadable(path), inner: e);
        }
    }
}
