namespace Receivables.Domain;

/// <summary>The costs that a regime puts on a claim.</summary>
internal sealed class ClaimCosts(StatuteBook book)
{
    private readonly DutchCosts dutch = new(book);
    private readonly DutchInstalmentCosts instalments = new(book);
    private readonly BelgianConsumerCosts belgian = new(book);
    private readonly BusinessFlatCosts flat = new(book);

    /// <summary>The costs of what remains of a claim.</summary>
    /// <param name="question">The facts.</param>
    /// <param name="principal">Principal open when the costs were announced, or fell due without notice.</param>
    /// <param name="paidInTerm">What was paid between the announcement and the day on which they fall due.</param>
    /// <param name="on">The day whose law holds.</param>
    public CostsClaim Of(ClaimQuestion question, Money principal, Money paidInTerm, DateOnly on)
    {
        var rest = Money.Max(principal - paidInTerm, principal.Nothing);
        return question.Regime switch
        {
            _ when question.Regime == Regime.NlConsumer => OfDutchConsumer(question, principal, paidInTerm, on),
            { Country.Code: "NL" } => dutch.OfBusiness(Open(question, rest), on, question.VatOnCosts),
            _ when question.Regime == Regime.BeConsumer => question.AgreedIndemnity is { } agreed
                ? belgian.Indemnity(rest, agreed, on)
                : belgian.IndemnityCap(rest, on),
            { Country.Code: "BE" } => flat.Belgian(Open(question, rest).Count, question.AgreedIndemnity, on),
            _ => flat.European(Open(question, rest).Count, on),
        };
    }

    /// <summary>The most that the instalments of one contract may cost; null where that rule does not hold.</summary>
    public Money? Ceiling(ClaimQuestion question, DateOnly on) => HasLaterInstalments(question)
        ? instalments.Ceiling(question.Principals[0], question.Principals.Count, on)
        : null;

    private CostsClaim OfDutchConsumer(ClaimQuestion question, Money principal, Money paidInTerm, DateOnly on)
    {
        if (Ceiling(question, on) is not null)
        {
            var first = Money.Min(question.Principals[0], principal - paidInTerm);
            return dutch.Of(first, on, question.VatOnCosts);
        }

        return paidInTerm.IsZero
            ? dutch.Of(principal, on, question.VatOnCosts)
            : dutch.AfterPartPayment(
                principal, paidInTerm, dutch.Of(principal, on).Amount, on, question.VatOnCosts);
    }

    private static bool HasLaterInstalments(ClaimQuestion question) =>
        question is { RecurringContract: true, Principals.Count: > 1 } && question.Regime == Regime.NlConsumer;

    /// <summary>What is open of each invoice: they fell due together, so that each got its share of what was paid.</summary>
    private static IReadOnlyList<Money> Open(ClaimQuestion question, Money rest) =>
        rest.IsZero ? []
        : question.Principals.Count == 1 ? [rest]
        : [.. ProRata.Shares(rest, question.Principals).Where(share => share.IsPositive)];
}
