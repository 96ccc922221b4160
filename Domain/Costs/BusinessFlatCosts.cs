namespace Receivables.Domain;

/// <summary>The flat sum that a business owes for each late invoice, without any notice.</summary>
public sealed class BusinessFlatCosts(StatuteBook book)
{
    /// <summary>
    /// Belgium, law of 2 August 2002 art. 6: the flat sum for each invoice, or the damages that were agreed; never
    /// both.
    /// </summary>
    /// <param name="agreed">The agreed damages for these invoices together; null when there is no such clause.</param>
    public CostsClaim Belgian(int invoices, Money? agreed, DateOnly on)
    {
        var flat = book.Of(BelgianLaw.BusinessFlatCosts).On(on);
        return agreed is { IsPositive: true } sum && invoices > 0
            ? CostsClaim.Of([CostLine.Sum(CostLineKind.Agreed, sum)], flat.Source)
            : PerInvoice(flat, invoices);
    }

    /// <summary>Elsewhere in the Union, directive 2011/7/EU art. 6.</summary>
    public CostsClaim European(int invoices, DateOnly on) => PerInvoice(book.Of(EuropeanLaw.FixedSum).On(on), invoices);

    private static CostsClaim PerInvoice(StatuteRow<Money> flat, int invoices)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(invoices);
        return invoices == 0
            ? CostsClaim.None
            : CostsClaim.Of([CostLine.PerInvoice(flat.Value, invoices)], flat.Source);
    }
}
