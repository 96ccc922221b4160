namespace Receivables.Domain;

/// <summary>
/// Computes what is owed on a day: principal, interest, costs and the dates of the notice, with the working and the
/// reasons. It states what the law grants. That a creditor waives interest which it never asked for is a choice of the
/// dunning ladder and no part of it.
/// </summary>
public sealed class ClaimCalculator(StatuteBook book)
{
    /// <summary>A debtor elsewhere in the Union, where only the rules common to all are known.</summary>
    internal static readonly Country Elsewhere = new("EU");

    private readonly ClaimGroundsFinder grounds = new(book);
    private readonly ClaimCosts costs = new(book);

    /// <summary>
    /// The claim. Throws <see cref="MissingStatuteRowException"/> for a day whose law is not known, and
    /// <see cref="ArgumentException"/> for facts that cannot be: no principal, a sum of nothing, a payment after the
    /// day of the claim, or a regime that knows no claim besides the principal.
    /// </summary>
    public ClaimAnswer Answer(ClaimQuestion question)
    {
        Check(question);
        var sum = Money.Sum(question.Principals, question.Principals[0].Currency);
        var found = grounds.Find(question);
        var run = new ClaimRun(question, found, costs, sum);
        foreach (var paid in InOrder(question.Payments)) run.Take(paid);
        run.Reach(question.AsOf);

        var answer = new ClaimAnswer(question, run.Payments, run.Interest(), run.Costs ?? CostsClaim.None)
        {
            Principal = sum,
            PrincipalOpen = run.Principal,
            CostsOpen = run.CostsOpen,
            Surplus = Money.Sum(run.Payments.Select(paid => paid.Surplus), sum.Currency),
            InterestBasis = found.InterestFrom is null ? null : found.Basis,
            InterestFrom = found.InterestFrom,
            CostsFrom = found.CostsFrom,
            Announced = run.Announced,
            Term = found.Term,
        };
        return answer with { Notes = [.. found.Notes, .. Notes(answer, found, run)] };
    }

    private IEnumerable<ClaimNote> Notes(ClaimAnswer answer, ClaimGrounds found, ClaimRun run)
    {
        if (answer.Announced.Total.IsPositive)
        {
            yield return new ClaimNote(ClaimNoteKind.CostsAnnounced, answer.Announced.Source?.Section)
            {
                Day = found.CostsFrom,
                Amount = answer.Announced.Total,
            };
        }

        if (run.Costs is not null && found.AnnouncedOn is not null)
        {
            var kind = run.Costs.Total.IsZero ? ClaimNoteKind.PaidInTerm
                : run.PaidInTerm.IsPositive ? ClaimNoteKind.CostsOfRest
                : ClaimNoteKind.CostsAfterTerm;
            yield return new ClaimNote(kind, run.Costs.Source?.Section)
            {
                Day = found.CostsFrom,
                Amount = run.PaidInTerm,
            };
        }

        if (found.CostsFrom is not null && costs.Ceiling(answer.Question, found.CostsLawOn) is { } ceiling)
        {
            yield return new ClaimNote(ClaimNoteKind.InstalmentsBlocked, "BIK art. 2a") { Amount = ceiling };
        }

        if (answer.Costs.ValueAddedTax.IsPositive || answer.Announced.ValueAddedTax.IsPositive)
        {
            yield return new ClaimNote(ClaimNoteKind.TaxOnCosts, "BIK art. 2 lid 3");
        }

        if (answer.Surplus.IsPositive) yield return new ClaimNote(ClaimNoteKind.Surplus) { Amount = answer.Surplus };
    }

    private static IEnumerable<PaidSum> InOrder(IReadOnlyList<PaidSum> payments) =>
        payments.Count < 2 ? payments : payments.OrderBy(paid => paid.On);

    private static void Check(ClaimQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Principals.Count == 0 || question.Principals.Any(sum => !sum.IsPositive))
        {
            throw new ArgumentException("A claim has at least one principal, each more than zero.", nameof(question));
        }

        if (question.Payments.Any(paid => !paid.Amount.IsPositive || paid.On > question.AsOf))
        {
            throw new ArgumentException("A payment is more than zero and not after the day of the claim.", nameof(question));
        }

        if (question.Regime == Regime.EuConsumer)
        {
            throw new ArgumentException("Elsewhere in the Union only the principal is claimed of consumers.", nameof(question));
        }
    }
}
