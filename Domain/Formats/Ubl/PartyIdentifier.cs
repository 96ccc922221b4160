namespace Receivables.Domain;

/// <summary>
/// An identifier of a party with the code of the register that gave it out, empty when none is named.
/// </summary>
/// <param name="Scheme">
/// The code from the list of electronic address schemes, such as 0106 (KvK), 0190 (Dutch government), 0208 (Belgian
/// enterprises), 9925 and 9944 (Belgian and Dutch VAT), 0088 (GS1).
/// </param>
/// <param name="Value">The identifier as written.</param>
public sealed record PartyIdentifier(string Scheme, string Value)
{
    public override string ToString() => Scheme.Length > 0 ? $"{Scheme}:{Value}" : Value;
}
