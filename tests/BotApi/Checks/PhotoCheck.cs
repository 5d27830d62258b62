using System.Buffers.Binary;

namespace TalksBot.BotApi;

/// <summary>An uploaded photo (sendPhoto: width and height at most 10,000 in total, their ratio at most 20). PNG alone is looked into; this server refuses what it cannot read.</summary>
internal static class PhotoCheck
{
    private const int MostInTotal = 10_000, MostRatio = 20;

    private const int SizeAt = 16, Head = 24;

    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <exception cref="Refused">It is no picture, or of a form that Telegram does not take.</exception>
    public static (int Width, int Height) Size(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head || !bytes.StartsWith(Png))
            throw Refused.BadRequest("IMAGE_PROCESS_FAILED");
        var (width, height) = (BinaryPrimitives.ReadInt32BigEndian(bytes[SizeAt..]), BinaryPrimitives.ReadInt32BigEndian(bytes[(SizeAt + sizeof(int))..]));
        return width > 0 && height > 0 && (long)width + height <= MostInTotal && Math.Max(width, height) <= MostRatio * (long)Math.Min(width, height)
            ? (width, height)
            : throw Refused.BadRequest("PHOTO_INVALID_DIMENSIONS");
    }
}
