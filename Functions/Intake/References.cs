using System.Globalization;
using Receivables.Domain;
using Receivables.Functions.Storage;

namespace Receivables.Functions.Intake;

/// <summary>Makes the payment reference of an invoice that came without one.</summary>
internal static class References
{
    /// <summary>
    /// OGM for Belgian creditors, RF elsewhere. A number whose letters and digits do not fit an RF reference gets one
    /// from its hash, so that every invoice has a reference that machines read.
    /// </summary>
    public static string Make(Creditor creditor, string number)
    {
        if (creditor.Country == "BE")
        {
            var ten = (long)(
                ulong.Parse(
                    Name(creditor, number)[..15],
                    NumberStyles.HexNumber,
                    CultureInfo.InvariantCulture) % 10_000_000_000);
            return StructuredCommunication.TryMake(ten, out var communication, out var fault)
                ? communication.ToString()
                : throw new InvalidOperationException(fault);
        }

        return CreditorReference.TryMake(number, out var reference, out _)
            || CreditorReference.TryMake(Name(creditor, number)[..20].ToUpperInvariant(), out reference, out _)
                ? reference.ToString()
                : throw new InvalidOperationException($"No reference can be made for invoice {number}.");
    }

    private static string Name(Creditor creditor, string number) => StableHash.Name($"{creditor.Id}|{number}");
}
