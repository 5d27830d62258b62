namespace TalksBot.Knowledge.Reading;

/// <summary>How much is read. In bytes.</summary>
public static class ReadLimits
{
    /// <summary>A file as it lies on the disk: 64 MiB, so that one bad path cannot take the memory of a small server.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>One text in UTF-8: 15 MiB, since the store keeps a source in one document and a document holds 16 MB.</summary>
    public const int TextBytes = 15 * 1024 * 1024;

    /// <summary>Characters of an id, as <see cref="Source.Id"/> says.</summary>
    public const int IdLength = 200;
}
