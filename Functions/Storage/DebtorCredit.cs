using Receivables.Domain;

namespace Receivables.Functions.Storage;

/// <summary>One source of a debtor's credit and what is left of it.</summary>
/// <param name="Kind"><c>payment</c>, <c>creditNote</c> or <c>invoice</c> (one below zero).</param>
/// <param name="Source">The payment's id or the document's number.</param>
public sealed record DebtorCredit(string Kind, string Source, Money Left, DateOnly On)
{
    public const string Payment = "payment";

    public const string CreditNote = "creditNote";

    public const string NegativeInvoice = "invoice";
}
