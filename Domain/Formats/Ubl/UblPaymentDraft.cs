namespace Receivables.Domain;

/// <summary>A means of payment of a UBL document while it is being read.</summary>
internal sealed class UblPaymentDraft(int line)
{
    public int Line { get; } = line;

    public string MeansCode { get; set; } = "";

    public string? Reference { get; set; }

    public string? Account { get; set; }

    public string? Holder { get; set; }

    public string? Bic { get; set; }

    public string? MandateId { get; set; }

    public ElectronicInvoicePayment Build(FaultList warnings)
    {
        Iban? iban = null;
        if (Account is not null && !Iban.TryParse(Account, out iban, out var reason))
        {
            warnings.Note(Line, "PaymentMeans/PayeeFinancialAccount/ID", reason);
        }

        return new ElectronicInvoicePayment
        {
            MeansCode = MeansCode,
            Reference = Reference,
            AccountText = Account,
            Iban = iban,
            Holder = Holder,
            Bic = Bic,
            MandateId = MandateId,
        };
    }
}
