using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>Money that the creditor paid back of its own will.</summary>
/// <param name="OfAllocated">The part that an invoice had got; the rest was unallocated.</param>
public sealed record PaymentRefund(string Id, Money Amount, DateOnly On, Money OfAllocated, string By);
