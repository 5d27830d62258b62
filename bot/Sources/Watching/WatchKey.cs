using System.Security.Cryptography;
using System.Text;

namespace TalksBot.Bot.Sources.Watching;

/// <summary>Stands for a path or an address as the store's key, which is short and of plain letters.</summary>
internal static class WatchKey
{
    private const int Length = 32;

    public static string Of(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..Length];
}
