using System.Net;

namespace TalksBot.Knowledge.Reading.Web;

/// <summary>Whether an address is one of the public network. Ranges: IANA's registries of special-purpose addresses (RFC 6890 and what updates it).</summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic4 =
    [
        .. Ranges("0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16"),
        .. Ranges("198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4"),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");

    // Teredo and other special uses, documentation, 6to4: they stand for other addresses, or for none.
    private static readonly IPNetwork[] NotPublic6 = Ranges("2001::/23 2001:db8::/32 2002::/16 3fff::/20");

    public static bool Is(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork
            ? !Array.Exists(NotPublic4, range => range.Contains(address))
            : Global6.Contains(address) && !Array.Exists(NotPublic6, range => range.Contains(address));
    }

    private static IPNetwork[] Ranges(string text) => [.. text.Split(' ').Select(range => IPNetwork.Parse(range))];
}
