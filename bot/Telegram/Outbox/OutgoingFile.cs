using System.IO.Compression;
using System.Text;

namespace TalksBot.Bot.Telegram.Outbox;

/// <summary>A text that goes out as a file.</summary>
/// <param name="Name">As the chat shows it.</param>
/// <param name="Packed">UTF-8, in gzip: a row of the store has room for 15 MB, base64 included.</param>
internal sealed record OutgoingFile(string Name, byte[] Packed)
{
    private const int MostOfName = 60;

    /// <param name="name">Without extension; what a file system or an app could stumble over is left out.</param>
    public static OutgoingFile Of(string name, string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new GZipStream(packed, CompressionLevel.Optimal))
            packing.Write(Encoding.UTF8.GetBytes(text));
        var plain = new string([.. name.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.').Take(MostOfName)]).Trim('.');
        return new OutgoingFile($"{(plain.Length > 0 ? plain : "texte")}.txt", packed.ToArray());
    }

    /// <summary>Its bytes as they are sent.</summary>
    public Stream Open() => new GZipStream(new MemoryStream(Packed, writable: false), CompressionMode.Decompress);
}
