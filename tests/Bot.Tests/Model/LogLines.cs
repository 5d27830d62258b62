using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TalksBot.Bot.Tests.Model;

/// <summary>Keeps every line that is logged, of the bot and of the libraries beneath it.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<(EventId Id, string Line)> lines = new();

    public IEnumerable<string> All => lines.Select(l => l.Line);

    public IEnumerable<string> OfEvent(int id) => lines.Where(l => l.Id.Id == id).Select(l => l.Line);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue((eventId, formatter(state, exception) + exception));

    public void Dispose()
    {
    }
}
