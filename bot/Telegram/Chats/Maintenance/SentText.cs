using System.Text;
using TalksBot.Knowledge.Reading;
using TalksBot.Knowledge.Reading.Web;
using Telegram.Bot.Types;

namespace TalksBot.Bot.Telegram.Chats.Maintenance;

/// <summary>A text in a message: a file, the address of a page, or the words of a post.</summary>
internal abstract record SentText
{
    private const int MostOfTitle = 80, MostOfFirstLine = 120;

    /// <param name="Bytes">Null when Telegram does not say.</param>
    public sealed record InFile(string Id, string? Name, long? Bytes, ReadOptions Known) : SentText;

    public sealed record AtAddress(string Address) : SentText;

    public sealed record InPost(string Words, ReadOptions Known) : SentText;

    /// <summary>Null for a message that holds none.</summary>
    /// <param name="words">The message's text; longer than the message's own where several were joined.</param>
    public static SentText? In(Message message, string? words = null)
    {
        if (message.Document is { } file)
            return new InFile(file.FileId, file.FileName, file.FileSize, Origin(message) with { Title = null });
        words ??= message.Text ?? message.Caption;
        if (string.IsNullOrWhiteSpace(words))
            return null;
        var trimmed = words.Trim();
        if (WebFetcher.LooksLikeAddress(trimmed) && !trimmed.Any(char.IsWhiteSpace))
            return new AtAddress(trimmed);
        return new InPost(words, Origin(message) with { Title = TitleOf(trimmed) });
    }

    public ReadOnlyMemory<byte> Content => this is InPost post ? Encoding.UTF8.GetBytes(post.Words) : default;

    /// <summary>Who said it first, when, and where.</summary>
    private static ReadOptions Origin(Message message) => message.ForwardOrigin switch
    {
        MessageOriginChannel channel => new ReadOptions
        {
            Id = channel.Chat.Username is { } name ? $"{name.ToLowerInvariant()}-{channel.MessageId}" : null,
            Author = channel.AuthorSignature ?? channel.Chat.Title,
            Date = DateOnly.FromDateTime(channel.Date),
            Url = channel.Chat.Username is { } username ? $"https://t.me/{username}/{channel.MessageId}" : null,
        },
        MessageOriginChat chat => new ReadOptions { Author = chat.AuthorSignature ?? chat.SenderChat.Title, Date = DateOnly.FromDateTime(chat.Date) },
        MessageOriginUser user => new ReadOptions { Author = $"{user.SenderUser.FirstName} {user.SenderUser.LastName}".Trim(), Date = DateOnly.FromDateTime(user.Date) },
        MessageOriginHiddenUser hidden => new ReadOptions { Author = hidden.SenderUserName, Date = DateOnly.FromDateTime(hidden.Date) },
        _ => new ReadOptions(),
    };

    /// <summary>A first line that looks like a title is found by the reader; else the first words stand for one.</summary>
    private static string? TitleOf(string words)
    {
        var line = words.Split('\n')[0].Trim();
        if (line.Length is > 0 and <= MostOfFirstLine && line.Length < words.Length && !line.EndsWith('.'))
            return line;
        return line.Length <= MostOfTitle ? line : $"{line[..Rendering.Writing.TextCut.Head(line, MostOfTitle)].TrimEnd()}…";
    }
}
