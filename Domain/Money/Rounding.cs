namespace Receivables.Domain;

/// <summary>The named ways in which an exact sum becomes whole cents.</summary>
public static class Rounding
{
    /// <summary>
    /// Half a cent goes away from zero: the rule of every sum in this product unless a statute names another.
    /// </summary>
    public static Money HalfUp(decimal exact, Currency currency = default) =>
        new((long)decimal.Round(exact * 100m, 0, MidpointRounding.AwayFromZero), currency);
}
