namespace Receivables.Domain;

/// <summary>What is known of a debtor when somebody asks whether to deliver on account.</summary>
/// <param name="Grade">A to D by how they paid; null while nothing is known.</param>
/// <param name="MonthlyInvoiced">The mean of what was invoiced in a month of the last year.</param>
/// <param name="OldestDaysOverdue">Of what is open and not contested; zero when nothing is overdue.</param>
/// <param name="Circumstance">What stands for the debtor; null for nothing.</param>
public sealed record CreditFacts(
    string? Grade, Money Open, Money MonthlyInvoiced, int OldestDaysOverdue, string? Circumstance);

/// <summary>Whether to deliver on account, by rules that can be told to anybody.</summary>
/// <param name="Decision"><c>accept</c>, <c>deposit</c>, <c>prepay</c> or <c>refuse</c>.</param>
/// <param name="Deposit">What to ask in advance; null where nothing or everything is.</param>
public sealed record CreditCheck(string Decision, Money Limit, Money? Deposit, IReadOnlyList<string> Reasons)
{
    private const int LongOverdue = 60;

    public static CreditCheck Of(CreditFacts facts, Money amount)
    {
        ArgumentNullException.ThrowIfNull(facts);
        if (facts.Circumstance is { } circumstance)
        {
            return new CreditCheck("refuse", amount.Nothing, null, [$"{circumstance} holds for this debtor"]);
        }

        var (limit, why) = LimitOf(facts);
        if (facts.OldestDaysOverdue > LongOverdue)
        {
            return new CreditCheck("prepay", amount.Nothing, null, [$"an invoice is {facts.OldestDaysOverdue} days overdue", why]);
        }

        if (!limit.IsPositive)
        {
            return new CreditCheck("prepay", limit, null, [why]);
        }

        var above = facts.Open + amount - limit;
        return above.IsPositive
            ? new CreditCheck(
                "deposit", limit, Money.Min(above, amount),
                [why, $"{facts.Open} is open and {amount} comes besides: {above} over the limit"])
            : new CreditCheck("accept", limit, null, [why, $"{facts.Open} is open and {amount} comes besides"]);
    }

    /// <summary>So many months of what is usually bought, and at least a sum, by grade.</summary>
    private static (Money Limit, string Why) LimitOf(CreditFacts facts)
    {
        var (months, least) = facts.Grade switch
        {
            "A" => (3, 5000),
            "B" => (2, 2500),
            "C" => (1, 1000),
            "D" => (0, 0),
            _ => (1, 1000),
        };
        var limit = Money.Max(facts.MonthlyInvoiced * months, new Money(least * 100L, facts.Open.Currency));
        return (limit, facts.Grade is { } grade ? $"grade {grade}: limit {limit}" : $"nothing is known yet: limit {limit}");
    }
}
