namespace Receivables.Domain;

/// <summary>One invoice in a message.</summary>
/// <param name="InvoiceNumber">As the debtor knows it.</param>
/// <param name="IssuedOn">The date of the invoice.</param>
/// <param name="DueOn">The day by which it should have been paid.</param>
/// <param name="Invoiced">What the invoice asked.</param>
/// <param name="Open">The principal that is still open.</param>
/// <param name="PaymentReference">What the debtor quotes with the payment.</param>
/// <param name="Description">What was supplied.</param>
public sealed record LetterClaim(
    string InvoiceNumber, DateOnly IssuedOn, DateOnly DueOn, Money Invoiced, Money Open, string PaymentReference,
    string Description);
