namespace Receivables.Domain;

/// <summary>Counts how long invoices and debtor records are kept; always to the end of a calendar year.</summary>
public sealed class RetentionRules(StatuteBook book)
{
    /// <summary>Records about immovable property, Dutch turnover tax act art. 34a.</summary>
    public const int YearsOfImmovableProperty = 10;

    /// <summary>
    /// The duty of the creditor's country. Dutch years count from the end of the calendar year of the last relevant
    /// fact; Belgian ones from the first of January after the invoice date, however late it was paid.
    /// </summary>
    /// <param name="country">Where the creditor keeps its books; a country that is not known counts as Belgium.</param>
    /// <param name="invoicedOn">The date of the invoice.</param>
    /// <param name="lastFactOn">
    /// The day on which it was settled, or of the last fact about it; null when there is none.
    /// </param>
    /// <param name="isImmovableProperty">Whether the invoice is about immovable property.</param>
    public RetentionPeriod Of(
        Country country, DateOnly invoicedOn, DateOnly? lastFactOn, bool isImmovableProperty = false)
    {
        var isDutch = country == Country.Netherlands;
        var counted = isDutch && lastFactOn > invoicedOn ? lastFactOn.Value : invoicedOn;
        var law = book.Of(isDutch ? DutchLaw.Retention : BelgianLaw.Retention).On(invoicedOn);
        var years = isImmovableProperty ? Math.Max(law.Value, YearsOfImmovableProperty) : law.Value;
        return new RetentionPeriod(new DateOnly(counted.Year + years, 12, 31), law.Source);
    }
}
