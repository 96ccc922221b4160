using Receivables.Domain;

namespace Receivables.Functions.Sending;

/// <summary>The interest of a message with its working.</summary>
internal sealed record LetterInterestOf(LetterInterest? Stated, IReadOnlyList<InterestLine> Working)
{
    private static readonly LetterInterestOf Nothing = new(null, []);

    public static LetterInterestOf Claims(Claimable shown, IReadOnlyList<LetterLine> claims, DateOnly on)
    {
        var asked = shown.Interest switch
        {
            InterestShown.Sum or InterestShown.SumAndPerDay => claims,
            InterestShown.AsClaimedBefore => [.. claims.Where(line => line.Invoice.Money.InterestFrom is not null)],
            _ => [],
        };
        var accruals = asked.Select(line => line.Rules.Law.Accrual(line.Invoice, on)).OfType<InterestAccrual>()
            .Where(accrual => accrual.FirstDay <= on).ToList();
        if (accruals.Count == 0) return Nothing;

        var currency = claims[0].Invoice.Money.Principal.Currency;
        var statements = accruals.Select(accrual => accrual.UpTo(on)).ToList();
        var lines = statements.SelectMany(statement => statement.Lines).ToList();
        var sum = Money.Sum(statements.Select(statement => statement.Open), currency);
        if (!sum.IsPositive) return Nothing;

        var paid = Money.Sum(statements.Select(statement => statement.Paid), currency);
        return new LetterInterestOf(
            new LetterInterest(
                sum, Money.Sum(accruals.Select(accrual => accrual.PerDay(on)), currency), on,
                [.. lines.Select(line => line.Rate).Distinct()])
            {
                Working = [.. lines.SelectMany(line => new[] { line.Base, line.Amount }), paid],
            },
            lines);
    }
}
