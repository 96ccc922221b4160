namespace Receivables.Domain;

/// <summary>A notice about several invoices of one debtor: principals added, costs once over their sum.</summary>
/// <param name="Principal">All principals together.</param>
/// <param name="Costs">The costs that were announced over that sum.</param>
/// <param name="Others">The canonical numbers of the other invoices in it.</param>
public sealed record JointNotice(Money Principal, Money Costs, IReadOnlyList<string> Others);
