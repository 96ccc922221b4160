namespace Receivables.Domain;

/// <summary>The named ways in which an exact sum becomes whole cents.</summary>
public static class Rounding
{
    /// <summary>
    /// Half a cent goes away from zero: the rule of every sum in this product unless a statute names another.
    /// </summary>
    public static Money HalfUp(decimal exact, Currency currency = default) => HalfUpCents(exact * 100m, currency);

    /// <summary>The same of a sum that is counted in cents.</summary>
    public static Money HalfUpCents(decimal exactCents, Currency currency = default) =>
        new((long)decimal.Round(exactCents, 0, MidpointRounding.AwayFromZero), currency);
}
