using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Receivables.Functions.Calculator;

/// <summary>
/// How many calculations one address may ask for: a store that refills by the second, so that a sheet of claims passes
/// and a flood does not. It counts in this process and in real time; a second instance of the app has its own.
/// </summary>
public sealed class CalculationBudget(int most = 1200, int perSecond = 50)
{
    private const int MostAddresses = 20_000;

    private readonly Dictionary<string, (long Seen, decimal Left)> stores = new(StringComparer.Ordinal);
    private readonly Lock gate = new();

    /// <summary>Takes one; otherwise says after how many seconds there is one again.</summary>
    public int? SecondsToWait(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return SecondsToWait(Client(request), Stopwatch.GetTimestamp());
    }

    internal int? SecondsToWait(string client, long now)
    {
        lock (gate)
        {
            if (stores.Count >= MostAddresses) Forget(now);

            var left = stores.TryGetValue(client, out var store) ? Refilled(store, now) : most;
            stores[client] = (now, left < 1 ? left : left - 1);
            return left < 1 ? (int)decimal.Ceiling((1 - left) / perSecond) : null;
        }
    }

    /// <summary>The address as the front of the platform saw it, else that of the connection; a network of IPv6 counts as one.</summary>
    private static string Client(HttpRequest request)
    {
        var forwarded = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        var address = IPEndPoint.TryParse(forwarded, out var seen) ? seen.Address : request.HttpContext.Connection.RemoteIpAddress;
        if (address is null) return "unknown";
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.IsIPv4MappedToIPv6) return address.ToString();

        return Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8));
    }

    private decimal Refilled((long Seen, decimal Left) store, long now) =>
        Math.Min(most, store.Left + (perSecond * (decimal)Stopwatch.GetElapsedTime(store.Seen, now).TotalSeconds));

    /// <summary>Full stores say nothing; when none is full, all are let go, for a bound matters more here than a count.</summary>
    private void Forget(long now)
    {
        foreach (var (client, store) in stores.ToList())
        {
            if (Refilled(store, now) >= most) stores.Remove(client);
        }

        if (stores.Count >= MostAddresses) stores.Clear();
    }
}
