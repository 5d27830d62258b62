using System.Globalization;

namespace TalksBot.BotApi;

/// <summary>Files by identifier; the oldest go when there are too many.</summary>
internal sealed class FileShelf
{
    private const int Most = 1_000;
    private readonly Dictionary<string, ApiFile> files = [];
    private readonly Queue<string> order = new();
    private int count;

    public ApiFile Add(string kind, string name, string mimeType, ReadOnlyMemory<byte> bytes)
    {
        var file = new ApiFile("file-" + (++count).ToString(CultureInfo.InvariantCulture), kind, name, mimeType, bytes);
        files[file.Id] = file;
        order.Enqueue(file.Id);
        while (order.Count > Most)
            files.Remove(order.Dequeue());
        return file;
    }

    public ApiFile? Find(string id) => files.GetValueOrDefault(id);
}
