namespace Receivables.Domain;

/// <summary>The code of a booking: domain, family and subfamily of ISO 20022, or the bank's own.</summary>
internal sealed class CamtCode
{
    public string Domain { get; set; } = "";

    public string Family { get; set; } = "";

    public string Subfamily { get; set; } = "";

    public string Proprietary { get; set; } = "";

    /// <summary>
    /// Whether money going out under this code is one of our direct debits, or a transfer to us, that came back: any
    /// debit in the family of issued direct debits is one, and a return in that of received transfers.
    /// </summary>
    public bool IsReturn(bool isCredit) => !isCredit && Domain == "PMNT"
        && (Family == "IDDT" || (Family == "RCDT" && Subfamily is "RRTN" or "RPCR"));

    public string? Describe() => Domain.Length > 0
        ? string.Join('-', new[] { Domain, Family, Subfamily }.Where(part => part.Length > 0))
        : Proprietary.Length > 0 ? Proprietary : null;
}
