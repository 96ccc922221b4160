using System.Net;
using System.Net.Sockets;

namespace Receivables.Functions.Outbound;

/// <summary>Tells addresses of the public internet from those inside networks, which nobody may have us call.</summary>
internal static class PublicAddress
{
    /// <summary>Blocks that are not reachable from everywhere (IANA special-purpose registries), by first address.</summary>
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
            "224.0.0.0/4", "240.0.0.0/4", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>Of the sixth version only this part is given out to the public internet.</summary>
    private static readonly IPNetwork GivenOut = IPNetwork.Parse("2000::/3");

    public static bool Is(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return (plain.AddressFamily == AddressFamily.InterNetwork || GivenOut.Contains(plain))
            && !Special.Any(block => block.BaseAddress.AddressFamily == plain.AddressFamily && block.Contains(plain));
    }
}
