using System.Text;

namespace TalksBot.Knowledge.Reading.Web;

/// <summary>Reads what lies at an address of the web: fetched, put aside in a file of a name of our own, and read from there as any file.</summary>
public sealed class WebReader(WebFetcher fetcher)
{
    static WebReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="options">What the caller knows of the text; without a link it gets the address where it lies in the end.</param>
    public async Task<IReadOnlyList<ReadOutcome>> ReadAsync(string address, ReadOptions options, CancellationToken cancel)
    {
        try
        {
            var page = await fetcher.FetchAsync(address, WebStamp.None, cancel).ConfigureAwait(false);
            return Read(address, page, options, cancel);
        }
        catch (WebRefusedException e)
        {
            return [new ReadRefusal(address, e.Reason, e.Detail)];
        }
    }

    /// <summary>Reads a page that was fetched.</summary>
    /// <param name="address">As it was given, for what is said of it.</param>
    public static IReadOnlyList<ReadOutcome> Read(string address, WebPage page, ReadOptions options, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("talksbot-web-");
        try
        {
            var file = Path.Combine(folder.FullName, NameOf(page.Address));
            File.WriteAllBytes(file, Content(page));
            options = options with { Url = options.Url ?? LinkTo(page) };
            return [.. SourceReader.Read(file, options, cancel).Select(outcome => outcome switch
            {
                TextRead read => read with { Path = address },
                ReadRefusal refusal => refusal with { Path = address },
                _ => outcome,
            })];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The address where a page lies in the end, without a part's name behind it.</summary>
    public static string LinkTo(WebPage page) => page.Address.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);

    /// <summary>What the last part of the path, else the host, makes of a file's name: an id is made of it, and nothing else.</summary>
    public static string NameOf(Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments.Length > 0 ? address.Segments[^1].Trim('/') : "");
        var stem = Path.GetFileNameWithoutExtension(last.Length > 0 ? last : address.Host);
        var name = new string([.. stem.Where(c => char.IsLetterOrDigit(c) || c is '-' or '_').Take(60)]);
        return name.Length > 0 ? name : "page";
    }

    /// <summary>What the server says of the characters is written where every reader sees it: in front of them.</summary>
    public static byte[] Content(WebPage page)
    {
        if (page.Charset is not { Length: > 0 } charset || page.MediaType is not ("text/html" or "text/plain" or "text/markdown") || EncodingOf(charset) is not { } encoding)
            return page.Content;
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(encoding.GetString(page.Content).TrimStart('\uFEFF'))];
    }

    private static Encoding? EncodingOf(string charset)
    {
        try
        {
            return Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null; // a name that nobody knows says nothing
        }
    }
}
