using System.Security.Cryptography;
using TalksBot.Knowledge.Reading;

namespace TalksBot.Bot.Sources.Watching.Folders;

/// <summary>Tells the content of a file from any other, read piece by piece.</summary>
internal static class FileHash
{
    public static (string Hash, ReadRefusal? Refusal) Of(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return (Convert.ToHexStringLower(SHA256.HashData(file)), null);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return ("", new ReadRefusal(path, RefusalReason.Missing));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ("", new ReadRefusal(path, RefusalReason.Unreadable));
        }
    }
}
