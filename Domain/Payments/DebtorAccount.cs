namespace Receivables.Domain;

/// <summary>
/// All claims on a debtor and all its payments, as facts. How it stands on a day is computed from the facts alone:
/// payments in the order of their days (of one day in the order of their ids), reversed ones left out, each allocated
/// by 6:43 and 6:44 BW over the claims as they stood, interest running anew on what remains.
/// </summary>
public sealed record DebtorAccount(IReadOnlyList<ClaimFacts> Claims, IReadOnlyList<Payment> Payments)
{
    public IReadOnlyList<Reversal> Reversals { get; init; } = [];

    /// <summary>How everything stands at the end of the day; what happened later has no influence.</summary>
    public AccountStanding On(DateOnly day)
    {
        var accounts = Claims.ToDictionary(claim => claim.Id, ClaimAccount.Open);
        var plans = new List<AllocationPlan>();
        foreach (var payment in PaymentsBy(day))
        {
            var open = accounts.Values.Where(account => account.Facts.OpenFrom <= payment.PaidOn)
                .Select(account => account.OpenOn(payment.PaidOn));
            var plan = PaymentAllocation.Plan(payment, open);
            foreach (var line in plan.Lines) accounts[line.Claim] = accounts[line.Claim].Post(payment.PaidOn, line);
            plans.Add(plan);
        }

        return new AccountStanding(day, [.. Claims.Select(claim => accounts[claim.Id].StandingOn(day))], plans);
    }

    private IEnumerable<Payment> PaymentsBy(DateOnly day)
    {
        var reversed = Reversals.Where(reversal => reversal.On <= day)
            .Select(reversal => reversal.PaymentId).ToHashSet(StringComparer.Ordinal);
        return Payments.Where(payment => payment.PaidOn <= day && !reversed.Contains(payment.Id))
            .OrderBy(payment => payment.PaidOn).ThenBy(payment => payment.Id, StringComparer.Ordinal);
    }
}
