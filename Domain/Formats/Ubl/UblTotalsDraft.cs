namespace Receivables.Domain;

/// <summary>The totals of a UBL document while it is being read.</summary>
internal sealed class UblTotalsDraft
{
    private readonly List<Money> vat = [];

    public int Line { get; set; }

    public Money? Lines { get; set; }

    public Money? WithoutVat { get; set; }

    public Money? WithVat { get; set; }

    public Money? Allowances { get; set; }

    public Money? Charges { get; set; }

    public Money? Prepaid { get; set; }

    public Money? Rounding { get; set; }

    public Money? Payable { get; set; }

    /// <summary>
    /// The document gives the VAT in its own currency, and may give it again in that of the tax office.
    /// </summary>
    public void AddVat(Money amount)
    {
        if (vat.Count < 10) vat.Add(amount);
    }

    public Money? VatIn(Currency currency)
    {
        foreach (var amount in vat)
        {
            if (amount.Currency == currency) return amount;
        }

        return null;
    }

    /// <summary>Every total that is given, by its element.</summary>
    public IEnumerable<(string Element, Money Amount)> Given()
    {
        (string Element, Money? Amount)[] all =
        [
            ("LineExtensionAmount", Lines), ("TaxExclusiveAmount", WithoutVat), ("TaxInclusiveAmount", WithVat),
            ("AllowanceTotalAmount", Allowances), ("ChargeTotalAmount", Charges), ("PrepaidAmount", Prepaid),
            ("PayableRoundingAmount", Rounding), ("PayableAmount", Payable),
        ];
        return from total in all where total.Amount is not null select (total.Element, total.Amount!.Value);
    }

    public ElectronicInvoiceTotals Build(Currency currency) => new()
    {
        Lines = Lines,
        Allowances = Allowances,
        Charges = Charges,
        WithoutVat = WithoutVat,
        Vat = VatIn(currency),
        WithVat = WithVat,
        Prepaid = Prepaid,
        Rounding = Rounding,
        Payable = Payable ?? Money.Zero(currency),
    };
}
