using System.Security.Cryptography;
using System.Text;

namespace Receivables.Domain;

/// <summary>
/// An invoice of a creditor, both canonical: the name of its ledger, its orchestration and its blobs.
/// </summary>
public readonly record struct InvoiceId(CanonicalId Creditor, CanonicalId Number)
{
    private const int LongestInstanceId = 99;

    public static InvoiceId Of(string creditor, string number) =>
        new(CanonicalId.Of(creditor), CanonicalId.Of(number));

    /// <summary>From ids that are canonical already: of a path, a key or an earlier answer.</summary>
    public static InvoiceId Canonical(string creditor, string number) =>
        CanonicalId.TryParse(creditor, out var owner) && CanonicalId.TryParse(number, out var invoice)
            ? new(owner, invoice)
            : throw new ArgumentException($"'{creditor}' and '{number}' are no canonical ids.", nameof(number));

    /// <summary>The partition of its ledger.</summary>
    public string Partition => $"{Creditor}|{Number}";

    /// <summary>The id of its orchestration, under 100 characters: a longer name ends in its hash.</summary>
    public string InstanceId
    {
        get
        {
            var full = $"invoice@{Creditor}@{Number}";
            return full.Length <= LongestInstanceId
                ? full
                : $"{full[..(LongestInstanceId - 33)]}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..32]}";
        }
    }

    public override string ToString() => Partition;
}
