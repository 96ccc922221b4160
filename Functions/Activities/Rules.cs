using Receivables.Domain;

namespace Receivables.Functions.Activities;

/// <summary>The rules that hold for one invoice now.</summary>
public sealed record Rules(Creditor Creditor, Debtor? Debtor, Policy Policy, DunningSettings Settings, ClaimLaw Law)
{
    public Decision Decision => new(Policy, Settings, Law);

    public Planner Planner => new(Policy, Settings, Law);
}
