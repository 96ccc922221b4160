namespace Receivables.Domain;

/// <summary>
/// Dutch extrajudicial collection costs (BIK), by the decree of 27 March 2012. They are a share of the principal alone,
/// without interest or earlier costs, and no other fee may be added. Days are the day of default: the decree and its
/// scale as they hold on it.
/// </summary>
public sealed class DutchCosts(StatuteBook book)
{
    /// <summary>The costs of one claim; nothing for a principal of zero or less.</summary>
    public CostsClaim Of(Money principal, DateOnly on, VatOnCosts vat = default)
    {
        if (!principal.IsPositive) return CostsClaim.None;

        var scale = book.Of(DutchLaw.CollectionCosts).On(on);
        return WithTax(CostsClaim.Of(scale.Value.Lines(principal), scale.Source), on, vat);
    }

    /// <summary>
    /// The costs of all claims on a consumer that can be demanded at one time: they belong in one letter and their
    /// principals are added up first, BW art. 6:96 paragraph 7.
    /// </summary>
    public CostsClaim OfOneLetter(IReadOnlyCollection<Money> principals, DateOnly on, VatOnCosts vat = default) =>
        Of(Money.Sum(principals), on, vat);

    /// <summary>
    /// The further costs of claims that were left out of a letter in which they belonged: what the scale gives for all
    /// of them, less what was charged already.
    /// </summary>
    /// <param name="inLetter">The principals on which costs were charged.</param>
    /// <param name="charged">Those costs, without value added tax.</param>
    /// <param name="leftOut">The principals that were left out.</param>
    public CostsClaim OfLeftOut(
        IReadOnlyCollection<Money> inLetter, Money charged, IReadOnlyCollection<Money> leftOut, DateOnly on,
        VatOnCosts vat = default)
    {
        var principal = Money.Sum(inLetter) + Money.Sum(leftOut);
        var whole = Of(principal, on);
        if (whole.Source is null || whole.Amount <= charged) return CostsClaim.None;

        var lines = whole.Lines.Append(CostLine.Sum(CostLineKind.ChargedBefore, -charged)).ToList();
        return WithTax(CostsClaim.Of(lines, whole.Source), on, vat);
    }

    /// <summary>
    /// What may be charged on a consumer who paid a part inside the fourteen days: the costs of the remainder, and
    /// never more than the letter announced; nothing when nothing remains.
    /// </summary>
    public CostsClaim AfterPartPayment(
        Money inLetter, Money paidInTerm, Money announced, DateOnly on, VatOnCosts vat = default)
    {
        var ofRemainder = Of(inLetter - paidInTerm, on);
        if (ofRemainder.Source is null) return ofRemainder;

        var lines = ofRemainder.Lines.ToList();
        lines.AddRange(CostLimits.Keep(lines, announced.Nothing, announced));
        return WithTax(CostsClaim.Of(lines, ofRemainder.Source), on, vat);
    }

    /// <summary>
    /// The costs of several invoices of a business: the scale over their sum, or the minimum for each invoice where
    /// that is more. The law is silent on adding up; the directive grants the minimum for each invoice.
    /// </summary>
    public CostsClaim OfBusiness(IReadOnlyCollection<Money> principals, DateOnly on, VatOnCosts vat = default)
    {
        ArgumentNullException.ThrowIfNull(principals);
        var late = principals.Where(principal => principal.IsPositive).ToList();
        var byScale = Of(Money.Sum(late), on);
        if (byScale.Source is null) return byScale;

        var minimum = book.Of(DutchLaw.BusinessMinimumCosts).On(on);
        var perInvoice = CostLine.PerInvoice(minimum.Value, late.Count);
        return WithTax(
            byScale.Amount.Amount >= perInvoice.Exact
                ? byScale
                : CostsClaim.Of([perInvoice], minimum.Source),
            on, vat);
    }

    private CostsClaim WithTax(CostsClaim costs, DateOnly on, VatOnCosts vat)
    {
        if (!vat.IsDue) return costs;

        var rate = book.Of(DutchLaw.ValueAddedTax).On(on).Value;
        return costs with { ValueAddedTax = Rounding.HalfUp(costs.Amount.Amount * rate.Fraction) };
    }
}
