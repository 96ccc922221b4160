using System.Globalization;
using Receivables.Local.Wire;

namespace Receivables.Local.MemoryStorage.Blobs;

/// <summary>
/// Keys lent to callers who signed in. Nothing is kept: a key is computed from the account's own and from what it says
/// of itself, so a signature with it can be checked at any time.
/// </summary>
internal sealed class DelegationKeys(SharedKey key)
{
    private const string Somebody = "00000000-0000-0000-0000-000000000001";
    private const string Version = "2024-11-04";

    public DelegationKey Lend(DateTimeOffset start, DateTimeOffset expiry)
    {
        var lent = new DelegationKey(Somebody, Somebody, Text(start), Text(expiry), "b", Version, "");
        return lent with { Value = Value(lent) };
    }

    /// <summary>The key in base64 that belongs to what it says of itself.</summary>
    public string Value(DelegationKey lent) => key.Sign(
        $"{lent.ObjectId}\n{lent.TenantId}\n{lent.Start}\n{lent.Expiry}\n{lent.Service}\n{lent.Version}");

    private static string Text(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}

/// <summary>A lent key, its moments as text to the second.</summary>
internal sealed record DelegationKey(
    string ObjectId, string TenantId, string Start, string Expiry, string Service, string Version, string Value);
