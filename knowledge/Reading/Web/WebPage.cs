namespace TalksBot.Knowledge.Reading.Web;

/// <summary>What an address gave.</summary>
/// <param name="Address">Where it lies in the end, after redirects.</param>
/// <param name="Content">Its bytes, decompressed; empty when it is not modified.</param>
/// <param name="MediaType">"text/html", in lower case; null when the server does not say.</param>
/// <param name="Charset">As the server says; null when it does not.</param>
/// <param name="Stamp">To ask next time whether it changed.</param>
/// <param name="IsModified">False when the server said that it is as it was.</param>
public sealed record WebPage(Uri Address, byte[] Content, string? MediaType, string? Charset, WebStamp Stamp, bool IsModified = true);

/// <summary>By what a server knows the state of a page: <c>ETag</c> and <c>Last-Modified</c>, word for word.</summary>
public sealed record WebStamp(string? ETag, string? LastModified)
{
    public static WebStamp None { get; } = new(null, null);
}
